# Replicate weights and their variances by R's `survey`.
#
#   Rscript tests/reference/numbers/replicates.R tests/reference/numbers     (from the project's root)
#
# Writes units.csv (a total and a count for each sampling unit), weights-*.csv (multipliers, a column for
# each unit, a row for each replicate) and replicates.csv (share of y in n, total of y).
suppressMessages(library(survey))
options(survey.drop.replicates = FALSE)
folder <- commandArgs(trailingOnly = TRUE)[1]
head <- sprintf("# R %s, survey %s", getRversion(), packageVersion("survey"))
set.seed(11)
units <- data.frame(unit = 1:20, many = rep(1:5, c(2, 3, 4, 5, 6)), pair = rep(1:10, each = 2))
units$n <- rpois(20, 40)
units$y <- rbinom(20, units$n, .4)
units$weight <- round(runif(20, 2, 9), 1)
units$fpc <- rep(c(10, 12, 9, 40, 60), c(2, 3, 4, 5, 6))
writeLines(c(head, paste(names(units), collapse = ","), apply(units, 1, paste, collapse = ",")), file.path(folder, "units.csv"))
many <- svydesign(ids = ~unit, strata = ~many, weights = ~weight, data = units)
finite <- svydesign(ids = ~unit, strata = ~many, weights = ~weight, fpc = ~fpc, data = units)
one <- svydesign(ids = ~unit, weights = ~weight, data = units)
pair <- svydesign(ids = ~unit, strata = ~pair, weights = ~weight, data = units)
made <- list(
  jk1 = as.svrepdesign(one, "JK1"), jkn = as.svrepdesign(many, "JKn"), `jkn-finite` = as.svrepdesign(finite, "JKn"),
  brr = as.svrepdesign(pair, "BRR"), fay = as.svrepdesign(pair, "Fay", fay.rho = .3),
  bootstrap = as.svrepdesign(many, "subbootstrap", replicates = 30)
)
lines <- c(head, "name,mse,scale,df,share,share_variance,total,total_variance")
report <- function(name, design) {
  for (mse in c(TRUE, FALSE)) {
    design$mse <- mse
    share <- svyratio(~y, ~n, design)
    total <- svytotal(~y, design)
    lines <<- c(lines, sprintf(
      "%s,%s,%.17g,%d,%.17g,%.17g,%.17g,%.17g", name, mse, design$scale, degf(design), coef(share), vcov(share), coef(total), vcov(total)
    ))
  }
}
for (name in names(made)) {
  design <- made[[name]]
  values <- weights(design, "replication")
  values <- if (inherits(values, "repweights_compressed")) as.matrix(values) else unclass(values)
  text <- apply(t(values), 1, function(row) paste(sprintf("%.17g", row), collapse = ","))
  writeLines(c(head, paste0("u", 1:20, collapse = ","), text), file.path(folder, sprintf("weights-%s.csv", name)))
  report(name, design)
}
# A file's weights, read as each type: the bootstrap's, of which the scales alone change.
full <- as.matrix(weights(made$bootstrap, "analysis"))
for (type in c("bootstrap", "JK1", "JKn", "BRR", "Fay", "successive-difference", "other")) {
  design <- suppressWarnings(svrepdesign(
    units, full, units$weight, type = type, rho = if (type == "Fay") .4, rscales = if (type == "JKn") seq(.5, .9, length.out = 30), combined.weights = TRUE
  ))
  report(paste0("file-", c(`successive-difference` = "sdr")[type] |> (\(x) ifelse(is.na(x), tolower(type), x))()), design)
}
writeLines(lines, file.path(folder, "replicates.csv"))
