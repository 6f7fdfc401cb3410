# Checks that R too refuses what expected.txt says it does:  Rscript tests/reference/refusals.R
invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))
options(stringsAsFactors = FALSE)
suppressMessages(library(survey))
for (file in c("read", "build", "intervals", "estimate", "write"))
  source(file.path("tests/reference/r", paste0(file, ".R")), encoding = "UTF-8")

refused <- function(folder) {
  described <- read_description(folder)
  tryCatch({
    data <- read_table(file.path(folder, described$answers_for_r), described$encoding)
    indicator <- described$indicators[[1]]
    data$.base1 <- in_base(data, indicator, NULL)
    data$.y1 <- as.numeric(matches(data[[indicator$question]], indicator$counts))
    design <- suppressWarnings(build_design(data, described, folder))
    svymean(~.y1, design[which(data$.base1), ])
    "NOT REFUSED"
  }, error = function(e) conditionMessage(e))
}

folders <- dirname(list.files("tests/reference/refusals", "^for_r.json$", recursive = TRUE, full.names = TRUE))
said <- vapply(folders, function(folder) gsub("\n", " ", refused(folder)), "")
writeLines(paste(basename(folders), said, sep = ": "))
if (any(said == "NOT REFUSED")) quit(status = 1)
