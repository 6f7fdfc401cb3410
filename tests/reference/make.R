# Writes expected.json of every design:  Rscript tests/reference/make.R [NAME-PATTERN [missing]]
# (from the project's root; `missing`: only designs without one)
invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))
options(warn = 1, stringsAsFactors = FALSE)
suppressMessages(library(survey))
for (file in c("read", "build", "intervals", "estimate", "write"))
  source(file.path("tests/reference/r", paste0(file, ".R")), encoding = "UTF-8")

expected_design <- function(folder) {
  described <- read_description(folder)
  data <- read_table(file.path(folder, described$answers_for_r), described$encoding)
  for (k in seq_along(described$indicators)) {
    indicator <- described$indicators[[k]]
    data[[paste0(".base", k)]] <- in_base(data, indicator, described$among_r[[names(described$indicators)[k]]])
    data[[paste0(".y", k)]] <- as.numeric(matches(data[[indicator$question]], indicator$counts))
  }
  design <- build_design(data, described, folder)
  equal <- equal_design(data, described)
  list(made_by = made_by("tests/reference/make.R"),
       requests = expected_requests(design, equal, data, described))
}

given <- commandArgs(trailingOnly = TRUE)
for (folder in list.files("tests/reference/designs", c(given, "")[1], full.names = TRUE)) {
  path <- file.path(folder, "expected.json")
  if ("missing" %in% given && file.exists(path)) next
  cat(basename(folder), "\n")
  write_json(expected_design(folder), path)
}
