# Writes resampling/NAME.json: errors by replicates that R makes of the design (jackknife), weighting redone in each.
#   Rscript tests/reference/resampling.R          (from the project's root)
invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))
options(warn = 1, stringsAsFactors = FALSE)
suppressMessages(library(survey))
for (file in c("read", "build", "intervals", "estimate", "write"))
  source(file.path("tests/reference/r", paste0(file, ".R")), encoding = "UTF-8")

CASES <- list(
  JK1 = c("apiclus1", "apiclus1-no-fpc", "apiclus1-raked", "apiclus1-poststratified", "apiclus2-first-stage",
          "clusters-12", "clusters-two-only"),
  JKn = c("clusters-nested-12", "clusters-nested-finite-12", "clusters-strata-5", "clusters-no-weight", "crowd",
          "fpc", "scd", "poststratify-clusters", "rake-clusters"))

rows_of <- function(design, data, described) {
  keep <- c("share", "se")
  lapply(expected_requests(design, NULL, data, described), function(request) {
    by <- texts(request$by)
    list(by = request$by, rows = lapply(request$rows, function(row) row[c("indicator", by, "n", "count", keep)]))
  })
}

dir.create("tests/reference/resampling", showWarnings = FALSE)
for (type in names(CASES)) for (name in CASES[[type]]) {
  folder <- file.path("tests/reference/designs", name)
  described <- read_description(folder)
  data <- read_table(file.path(folder, described$answers_for_r), described$encoding)
  for (k in seq_along(described$indicators)) {
    indicator <- described$indicators[[k]]
    data[[paste0(".base", k)]] <- in_base(data, indicator, described$among_r[[names(described$indicators)[k]]])
    data[[paste0(".y", k)]] <- as.numeric(matches(data[[indicator$question]], indicator$counts))
  }
  data$.one <- 1
  options(survey.lonely.psu = "fail")
  results <- list()
  for (mse in c(FALSE, TRUE)) {
    made <- as.svrepdesign(taylor_design(data, described$design), type = type, mse = mse, compress = FALSE)
    made <- weighted_design(made, described, folder)
    results[[if (mse) "mse" else "mean"]] <- rows_of(made, data, described)
  }
  cat(type, name, "\n")
  write_json(c(list(made_by = made_by("tests/reference/resampling.R"), design = paste0("designs/", name),
                    type = tolower(type)), results), file.path("tests/reference/resampling", paste0(name, ".json")))
}
