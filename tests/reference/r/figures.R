# Totals, means, ratios, quantiles and differences, as lists for library/*.json.
t_limits <- function(estimate, se, df) as.numeric(estimate + c(-1, 1) * qt(0.975, df) * se)

simple_figure <- function(kind, what, group, result, df) {
  estimate <- as.numeric(coef(result))
  se <- as.numeric(SE(result))
  c(list(figure = kind, of = what), group,
    list(estimate = estimate, se = se, df = df, interval = if (df >= 1) t_limits(estimate, se, df) else NA))
}

# The groups of one column, and the whole.
parts <- function(design, by) {
  whole <- list(list(group = list(), part = design[seq_len(nrow(design)), ]))
  values <- sort(unique(design$variables[[by]]))
  c(whole, lapply(values, function(value) {
    list(group = setNames(list(value), by), part = design[which(design$variables[[by]] == value), ])
  }))
}

location_figures <- function(design, by, numbers, ratio) {
  rows <- list()
  for (each in parts(design, by)) {
    df <- degf(each$part)
    for (name in numbers) {
      formula <- as.formula(paste0("~", name))
      rows[[length(rows) + 1]] <- simple_figure("total", name, each$group, svytotal(formula, each$part), df)
      rows[[length(rows) + 1]] <- simple_figure("mean", name, each$group, svymean(formula, each$part), df)
    }
    r <- svyratio(as.formula(paste0("~", ratio[1])), as.formula(paste0("~", ratio[2])), each$part)
    rows[[length(rows) + 1]] <-
      simple_figure("ratio", paste(ratio, collapse = "/"), each$group, r, df)
  }
  rows
}

quantile_figures <- function(design, by, name, probabilities, mean_and_beta) {
  rows <- list()
  for (each in parts(design, by)) for (rule in c("math", "school", "hf7")) for (type in mean_and_beta) {
    if (rule == "hf7" && type != "mean") next
    df <- degf(each$part)
    if (df < 2) next
    result <- tryCatch(suppressWarnings(svyquantile(as.formula(paste0("~", name)), each$part, probabilities,
                                   ci = TRUE, interval.type = type, qrule = rule, df = df)),
                       error = function(e) NULL)
    if (is.null(result)) next
    for (p in seq_along(probabilities)) {
      row <- as.numeric(result[[1]][p, ])
      rows[[length(rows) + 1]] <- c(
        list(figure = "quantile", of = name, p = probabilities[p], rule = rule, interval_type = type),
        each$group, list(estimate = row[1], se = row[4], df = df, interval = row[2:3]))
    }
  }
  rows
}

# The means of the groups with their covariances. svyby fails on calibrated designs (survey 4.1-1),
# there the same means are ratios of totals: svycontrast's derivatives.
group_means <- function(design, by, name) {
  calibrated <- !inherits(design, "svyrep.design") && !is.null(design$postStrata)
  if (!calibrated)
    return(svyby(as.formula(paste0("~", name)), as.formula(paste0("~", by)), design, svymean, covmat = TRUE))
  groups <- sort(unique(design$variables[[by]]))
  columns <- c()
  for (g in seq_along(groups)) {
    inside <- as.numeric(design$variables[[by]] == groups[g])
    design$variables[[paste0("d", g)]] <- inside
    design$variables[[paste0("t", g)]] <- inside * design$variables[[name]]
    columns <- c(columns, paste0(c("d", "t"), g))
  }
  totals <- svytotal(as.formula(paste0("~", paste(columns, collapse = "+"))), design)
  ratios <- lapply(seq_along(groups), function(g) parse(text = paste0("t", g, "/d", g))[[1]])
  svycontrast(totals, setNames(ratios, groups))
}

# All pairs of groups of one column: the difference of means, with their covariance.
difference_figures <- function(design, by, name) {
  means <- group_means(design, by, name)
  estimates <- coef(means)
  covariance <- vcov(means)
  groups <- names(estimates)
  rows <- list()
  for (a in seq_along(groups)) for (b in seq_along(groups)) if (a < b) {
    weights <- setNames(list(setNames(c(1, -1), groups[c(a, b)])), "difference")
    difference <- svycontrast(means, weights)
    rows[[length(rows) + 1]] <- list(
      figure = "difference", of = name, by = by, groups = list(groups[a], groups[b]),
      estimate = as.numeric(coef(difference)), se = as.numeric(SE(difference)),
      covariance = covariance[a, b])
  }
  rows
}
