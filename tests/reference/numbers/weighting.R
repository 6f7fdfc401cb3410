# Weights and errors after raking, poststratification and trimming by R's `survey`.
#
#   Rscript tests/reference/numbers/weighting.R tests/reference/numbers     (from the project's root)
#
# Writes sample.csv (the answers), margin-*.csv (the totals), weights.csv and errors.csv.
suppressMessages(library(survey))
if (!requireNamespace("MASS", quietly = TRUE)) { # `calibrate` asks it for one function alone
  place <- file.path(tempdir(), "source", "MASS")
  dir.create(file.path(place, "R"), recursive = TRUE)
  writeLines(c("Package: MASS", "Version: 0.0.1", "Title: One Function", "Description: One.", "License: CC0", "Author: x", "Maintainer: x <x@example.org>"), file.path(place, "DESCRIPTION"))
  writeLines("export(ginv)", file.path(place, "NAMESPACE"))
  writeLines("ginv <- function(X, tol) {
    parts <- svd(X)
    keep <- parts$d > tol * parts$d[1]
    parts$v[, keep] %*% (t(parts$u[, keep]) / parts$d[keep])
  }", file.path(place, "R", "ginv.R"))
  install.packages(place, lib = tempdir(), repos = NULL, type = "source", quiet = TRUE)
  .libPaths(c(tempdir(), .libPaths()))
}
folder <- commandArgs(trailingOnly = TRUE)[1]
write <- function(table, name) {
  path <- file.path(folder, name)
  writeLines(sprintf("# R %s, survey %s", getRversion(), packageVersion("survey")), path)
  suppressWarnings(write.table(
    format(table, digits = 17, trim = TRUE), path,
    sep = ",", quote = FALSE, row.names = FALSE, append = TRUE
  ))
}
set.seed(20240801)
n <- 360
answers <- data.frame(area = sample(1:12, n, TRUE))
answers$ward <- (answers$area - 1) %/% 3 + 1 # areas lie within wards: the dummies repeat one another
answers$age <- sample(1:3, n, TRUE, c(.2, .3, .5))
answers$sex <- sample(1:2, n, TRUE)
answers$weight <- round(runif(n, 20, 120) * c(.7, 1, 1.4)[answers$age], 2)
answers$child <- rbinom(n, 1, .3)
answers$y <- rbinom(n, 1, plogis(-1 + .5 * answers$age + .3 * (answers$ward == 2)))
write(answers, "sample.csv")
people <- 40000 # a population of its own: 12 areas x 3 x 2, unlike the sample
cells <- expand.grid(area = 1:12, age = 1:3, sex = 1:2)
cells$total <- round(people * prop.table(runif(72, .5, 1.5) * c(.4, .3, .3)[cells$age]))
cells$ward <- (cells$area - 1) %/% 3 + 1
margins <- list(~ ward + age + sex, ~area)
tables <- lapply(margins, function(f) xtabs(update(f, total ~ .), cells))
for (k in 1:2) write(setNames(as.data.frame(tables[[k]]), c(all.vars(margins[[k]]), "total")), sprintf("margin-%d.csv", k))

design <- svydesign(ids = ~1, strata = ~area, weights = ~weight, data = answers)
raked <- rake(design, margins, tables, control = list(maxit = 500, epsilon = 1e-13))
frame <- transform(answers, cross = interaction(ward, age, sex), place = factor(area))
design <- update(design, cross = frame$cross, place = frame$place)
count <- function(f) tapply(cells$total, f, sum)
cross <- count(factor(interaction(cells$ward, cells$age, cells$sex), levels = levels(frame$cross)))
place <- count(factor(cells$area, levels = levels(frame$place)))
totals <- c(`(Intercept)` = sum(cells$total), setNames(cross[-1], paste0("cross", names(cross)[-1])), setNames(place[-1], paste0("place", names(place)[-1])))
names(totals) <- colnames(model.matrix(~ cross + place, frame))
calibrated <- calibrate(design, ~ cross + place, totals, calfun = "raking", epsilon = 1e-12, maxit = 200)
post <- postStratify(design, ~cross, data.frame(cross = names(cross), Freq = as.vector(cross)))
middle <- mean(weights(design))
trimmed <- trimWeights(design, lower = .6 * middle, upper = 1.5 * middle)
write(data.frame(
  rake = weights(raked), calibrate = weights(calibrated), poststratify = weights(post), trim = weights(trimmed)
), "weights.csv")

errors <- NULL
for (part in c("all", "child", "ward2")) {
  keep <- switch(part, all = rep(TRUE, n), child = answers$child == 1, ward2 = answers$ward == 2)
  for (name in c("calibrate", "poststratify")) {
    mean <- svymean(~y, subset(if (name == "calibrate") calibrated else post, keep))
    errors <- rbind(errors, data.frame(part, weights = name, share = coef(mean)[[1]], se = as.numeric(SE(mean))))
  }
}
# Weighting redone in each replicate: a jackknife of 24 groups, every 24th row.
answers$group <- seq_len(n) %% 24
grouped <- svydesign(ids = ~group, weights = ~weight, data = transform(answers, cross = frame$cross, place = frame$place))
jackknife <- as.svrepdesign(grouped, "JK1", mse = TRUE, compress = FALSE)
redone <- list(
  `calibrate-jk1` = calibrate(jackknife, ~ cross + place, totals, calfun = "raking", epsilon = 1e-12, maxit = 200, compress = FALSE),
  `poststratify-jk1` = postStratify(jackknife, ~cross, data.frame(cross = names(cross), Freq = as.vector(cross)))
)
for (name in names(redone)) {
  mean <- svymean(~y, redone[[name]])
  errors <- rbind(errors, data.frame(part = "all", weights = name, share = coef(mean)[[1]], se = as.numeric(SE(mean))))
}
write(errors, "errors.csv")
