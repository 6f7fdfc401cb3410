# Writes resampling/NAME.json: errors by replicates that R makes of the design, weighting redone in each.
# The jackknife is R's; BRR and Fay are R's with our Hadamard matrix (resampling/hadamard-N.csv); of successive
# differences R has no maker: the multipliers are reckoned here after Fay & Train, R does the rest.
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

HALVES <- list(
  list(name = "scd", type = "brr"), list(name = "scd", type = "fay", rho = 0.3),
  list(name = "crowd", type = "brr"), list(name = "crowd", type = "fay", rho = 0.5))
DIFFERENCES <- list(
  list(name = "apiclus1", replicates = 16), list(name = "apiclus1-raked", replicates = 20),
  list(name = "clusters-nested-12", replicates = 20), list(name = "clusters-strata-5", replicates = 32))

matrix_of <- function(size) {
  unname(as.matrix(read.csv(sprintf("tests/reference/resampling/hadamard-%d.csv", size), header = FALSE)))
}

halves <- function(design, rho, mse) {
  signs <- matrix_of(4)
  signs[1, ] <- -1  # no stratum's: tells R which of the two values means the first unit
  as.svrepdesign(design, type = if (rho > 0) "Fay" else "BRR", fay.rho = rho, mse = mse, compress = FALSE,
                 hadamard.matrix = signs)
}

differences <- function(design, size, mse) {
  signs <- matrix_of(size)
  units <- design$cluster[[1]]
  known <- unique(units)
  ring <- min(length(known), size - 1)
  rows <- (seq_along(known) - 1) %% ring
  times <- 1 + (signs[2 + rows, ] - signs[2 + (rows + 1) %% ring, ]) / sqrt(8)
  svrepdesign(weights = 1 / design$prob, repweights = times[match(units, known), ], data = design$variables,
              type = "successive-difference", combined.weights = FALSE, mse = mse)
}

prepared <- function(name) {
  folder <- file.path("tests/reference/designs", name)
  described <- read_description(folder)
  data <- read_table(file.path(folder, described$answers_for_r), described$encoding)
  for (k in seq_along(described$indicators)) {
    indicator <- described$indicators[[k]]
    data[[paste0(".base", k)]] <- in_base(data, indicator, described$among_r[[names(described$indicators)[k]]])
    data[[paste0(".y", k)]] <- as.numeric(matches(data[[indicator$question]], indicator$counts))
  }
  data$.one <- 1
  keys <- c(texts(described$design$strata), texts(described$design$cluster))
  data <- data[do.call(order, c(lapply(data[keys], as.character), method = "radix")), ]  # the order of names
  list(folder = folder, described = described, data = data)
}

stored <- function(name, file, make, ...) {
  ready <- prepared(name)
  options(survey.lonely.psu = "fail")
  results <- list()
  for (mse in c(FALSE, TRUE)) {
    made <- make(taylor_design(ready$data, ready$described$design), mse)
    made <- weighted_design(made, ready$described, ready$folder)
    results[[if (mse) "mse" else "mean"]] <- rows_of(made, ready$data, ready$described)
  }
  cat(file, "\n")
  write_json(c(list(made_by = made_by("tests/reference/resampling.R"), design = paste0("designs/", name), ...),
               results), file.path("tests/reference/resampling", paste0(file, ".json")))
}

options(survey.lonely.psu = "fail")
dir.create("tests/reference/resampling", showWarnings = FALSE)
for (type in names(CASES)) for (name in CASES[[type]]) {
  stored(name, name, function(design, mse) as.svrepdesign(design, type = type, mse = mse, compress = FALSE),
         type = tolower(type))
}
for (case in HALVES) {
  rho <- if (is.null(case$rho)) 0 else case$rho
  also <- if (rho > 0) list(rho = rho) else list()
  do.call(stored, c(list(case$name, paste(case$name, case$type, sep = "-"),
                         function(design, mse) halves(design, rho, mse), type = case$type), also))
}
for (case in DIFFERENCES) {
  stored(case$name, paste0(case$name, "-sdr"), function(design, mse) differences(design, case$replicates, mse),
         type = "sdr", replicates = case$replicates)
}
