# Writes library/NAME.json for the array library:  Rscript tests/reference/library.R   (project root)
invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))
options(warn = 1, stringsAsFactors = FALSE)
suppressMessages(library(survey))
for (file in c("read", "build", "intervals", "estimate", "figures", "write"))
  source(file.path("tests/reference/r", paste0(file, ".R")), encoding = "UTF-8")

people <- list(by = "area", numbers = c("years", "spent"), ratio = c("spent", "years"), counted = "several")
schools <- list(by = "stype", numbers = c("api00", "enroll"), ratio = c("api00", "api99"), counted = NULL)
CASES <- c(
  lapply(c("library-plain", "library-weights", "library-strata", "library-finite", "library-clusters", "library-nested",
           "library-two-stages", "library-lonely", "library-poststratify", "library-rake", "library-bootstrap", "library-jkn",
           "library-brr"), function(name) c(name = name, people)),
  lapply(c("apistrat", "apisrs", "apiclus1", "apiclus2", "apistrat-poststratified", "apisrs-raked",
           "apiclus1-poststratified", "apiclus1-raked"), function(name) c(name = name, schools)))

# Several counted answers and a question with several answers: shares of indicator columns, with covariances.
counted_figures <- function(design, columns) {
  rows <- list()
  for (each in parts(design, "area")) {
    result <- svymean(as.formula(paste0("~", paste(columns, collapse = "+"))), each$part)
    df <- degf(each$part)
    rows[[length(rows) + 1]] <- c(
      list(figure = "shares", of = paste(columns, collapse = "+")), each$group,
      list(estimate = as.numeric(coef(result)), se = as.numeric(SE(result)), df = df,
           covariance = lapply(seq_along(columns), function(i) as.list(unname(vcov(result)[i, ])))))
  }
  rows
}

prepared <- function(data, case) {
  data <- numeric_columns(data, case$numbers)
  data <- numeric_columns(data, case$ratio)
  if (is.null(case$counted)) return(data)
  for (answer in c("そう思う", "ややそう思う", "あまり思わない", "思わない"))
    data[[paste0("q1.", answer)]] <- as.numeric(data$q1 %in% answer)
  for (answer in c("a", "b", "c"))
    data[[paste0("media.", answer)]] <- as.numeric(grepl(answer, ifelse(is.na(data$media), "", data$media)))
  data
}

for (case in CASES) {
  folder <- file.path("tests/reference/designs", case$name)
  described <- read_description(folder)
  data <- prepared(read_table(file.path(folder, described$answers_for_r), described$encoding), case)
  design <- build_design(data, described, folder)
  types <- if (inherits(design, "svyrep.design")) "mean" else c("mean", "beta")
  rows <- c(location_figures(design, case$by, case$numbers, case$ratio),
            quantile_figures(design, case$by, case$numbers[1], c(0.25, 0.5, 0.9), types),
            difference_figures(design, case$by, case$numbers[1]))
  if (!is.null(case$counted))
    rows <- c(rows, counted_figures(design, grep("^q1[.]", names(data), value = TRUE)),
              counted_figures(design, grep("^media[.]", names(data), value = TRUE)))
  cat(case$name, length(rows), "\n")
  write_json(list(made_by = made_by("tests/reference/library.R"), design = paste0("designs/", case$name),
                  rows = rows), file.path("tests/reference/library", paste0(case$name, ".json")))
}
