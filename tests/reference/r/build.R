# Makes R's design object from a description; weights are worked on as the description says.
one_sided <- function(columns) as.formula(paste0("~", paste0("`", columns, "`", collapse = "+")))

numeric_columns <- function(data, columns) {
  for (each in columns) data[[each]] <- as.numeric(data[[each]])
  data
}

taylor_design <- function(data, described) {
  ids <- if (is.null(described$cluster)) ~1 else one_sided(texts(described$cluster))
  strata <- NULL
  if (!is.null(described$strata)) {
    data$.stratum <- interaction(data[texts(described$strata)], drop = TRUE)
    strata <- ~.stratum
  }
  fpc <- if (is.null(described$population)) NULL else one_sided(texts(described$population))
  data <- numeric_columns(data, c(texts(described$population), described$weight))
  weights <- if (!is.null(described$weight)) one_sided(described$weight)
             else if (is.null(fpc)) ~.one else NULL
  svydesign(ids = ids, strata = strata, fpc = fpc, weights = weights, data = data,
            nest = isTRUE(described$nested))
}

TYPES <- c(bootstrap = "bootstrap", jk1 = "JK1", jkn = "JKn", brr = "BRR", fay = "Fay",
           sdr = "successive-difference", other = "other")

replicate_design <- function(data, described) {
  given <- described$replicates
  columns <- grep(glob2rx(given$columns), names(data), value = TRUE)
  data <- numeric_columns(data, c(columns, described$weight))
  weights <- one_sided(if (is.null(described$weight)) ".one" else described$weight)
  rscales <- if (is.null(given$rscales)) NULL else unlist(given$rscales)
  suppressWarnings(svrepdesign(
    weights = weights, repweights = as.matrix(data[columns]), data = data,
    type = TYPES[[given$type]], scale = given$scale, rscales = rscales, rho = given$rho,
    combined.weights = TRUE, mse = isTRUE(given$mse)
  ))
}

read_margin <- function(folder, margin) {
  columns <- texts(margin$columns)
  table <- read_table(file.path(folder, margin$table))
  table$Freq <- as.numeric(table$total)
  list(columns = columns, table = table[c(columns, "Freq")])
}

# Margins as totals of one model matrix; the same span as the sum of the margins' cells.
raked <- function(design, margins, tolerance) {
  formulas <- lapply(margins, function(m) one_sided(m$columns))
  tables <- lapply(margins, function(m) m$table)
  for (epsilon in c(1e-13, 1e-12, 1e-11, 1e-10)) {
    result <- tryCatch(
      suppressWarnings(calibrate(design, formulas, tables, calfun = "raking", epsilon = epsilon, maxit = 200,
                                 compress = FALSE)),
      error = function(e) e)
    if (!inherits(result, "error")) return(result)
  }
  stop(result)
}

weighted_design <- function(design, described, folder) {
  method <- described$weighting$method
  if (is.null(method) || method == "none") method <- "none"
  margins <- lapply(described$margins, function(m) read_margin(folder, m))
  if (method == "poststratify")
    design <- postStratify(design, one_sided(margins[[1]]$columns), margins[[1]]$table)
  if (method == "rake") design <- raked(design, margins, described$weighting$tolerance)
  trim <- described$weighting$trim
  if (!is.null(trim)) {
    middle <- mean(weights(design, "sampling"))
    design <- trimWeights(design, lower = trim[[1]] * middle, upper = trim[[2]] * middle)
  }
  design
}

build_design <- function(data, described, folder) {
  data$.one <- 1
  if (!is.null(described$design$lonely)) options(survey.lonely.psu = described$design$lonely)
  else options(survey.lonely.psu = "fail")
  design <- if (is.null(described$design$replicates)) taylor_design(data, described$design)
            else replicate_design(data, described$design)
  weighted_design(design, described, folder)
}

# Same strata and clusters, equal weights: for the interval of the share of respondents.
# None is defined for replicate weights.
equal_design <- function(data, described) {
  if (!is.null(described$design$replicates)) return(NULL)
  data$.one <- 1
  taylor_design(data, modifyList(described$design, list(weight = ".one")))
}
