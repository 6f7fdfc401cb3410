# One row of the expected results: an indicator in one group.
estimate <- function(design, name, keep, n, count) {
  part <- design[which(keep), ]
  inside <- if (inherits(design, "svyrep.design")) weights(part, "sampling")
            else weights(design, "sampling")[keep]
  # Replicates in which nobody of the group has a weight are left out, with a warning.
  mean <- suppressWarnings(svymean(as.formula(paste0("~", name)), part))
  df <- degf(part)
  plain <- count == 0 || count == n
  share <- if (plain) as.numeric(count > 0) else as.numeric(coef(mean))
  se <- if (plain) 0 else as.numeric(SE(mean))
  if (se < 1e-14) se <- 0
  limits <- list(logit = NA, "korn-graubard" = NA, wilson = NA)
  if (df >= 1) {
    if (plain) {
      same <- without_variation(share, n, df, inside)
      limits <- list(logit = same, "korn-graubard" = same, wilson = same)
    } else if (se == 0) {
      limits <- list(logit = c(share, share), "korn-graubard" = c(share, share), wilson = c(share, share))
    } else {
      logit <- logit_limits(part, name, mean, df)
      m <- share * (1 - share) / se^2 * (qt(0.975, n - 1) / qt(0.975, df))^2
      limits <- list(logit = logit, "korn-graubard" = beta_limits(share, m), wilson = wilson(share, se, df))
      if (nrow(part) != n || 2 * n > length(keep)) {
        said <- suppressWarnings(literal(part, name, "beta"))
        if (max(abs(said - limits[["korn-graubard"]])) > 1e-9) limits[["korn-graubard-by-r"]] <- said
      }
      if (2 * n > length(keep)) check_logit(part, name, logit)
    }
  }
  c(list(share = share, se = se, df = df), Filter(Negate(is.null), limits))
}

# svyciprop fits a model and stops early: it must agree to that tolerance.
check_logit <- function(part, name, logit) {
  said <- tryCatch(suppressWarnings(literal(part, name, "logit")), error = function(e) NULL)
  if (is.null(said) || is.null(logit) || anyNA(said)) return(invisible())
  if (max(abs(said - logit)) > 1e-5) warning("logit: R says ", paste(said, collapse = " "),
                                             ", here ", paste(logit, collapse = " "))
}

expected_row <- function(design, equal, described, key, name, keep, y, group) {
  n <- sum(keep)
  count <- sum(y[keep])
  row <- c(list(indicator = key), group, list(n = n, count = count))
  if (n == 0) return(c(row, list(share_respondents = NA, share = NA, se = NA, logit = NA,
                                 "korn-graubard" = NA, wilson = NA)))
  row$share_respondents <- count / n
  row <- c(row, estimate(design, name, keep, n, count))
  if (!described$survey$probability_sample) return(row[!names(row) %in% c("df", "korn-graubard-by-r")] |>
    modifyList(list(se = NA, logit = NA, "korn-graubard" = NA, wilson = NA)))
  if (!is.null(equal)) {
    plain <- estimate(equal, name, keep, n, count)
    names(plain) <- paste0(names(plain), "_respondents")
    row <- c(row, plain[c("se_respondents", "wilson_respondents")])
  }
  row
}

expected_requests <- function(design, equal, data, described) {
  indicators <- described$indicators
  lapply(described$requests, function(by) {
    by <- texts(by)
    groups <- if (length(by)) unique(data[by]) else data.frame(.whole = 1)
    if (length(by)) groups <- groups[do.call(order, c(unname(as.list(groups)), method = "radix")), , drop = FALSE]
    rows <- list()
    for (k in order(names(indicators), method = "radix")) for (g in seq_len(nrow(groups))) {
      keep <- data[[paste0(".base", k)]]
      group <- list()
      for (column in by) {
        group[[column]] <- groups[g, column]
        keep <- keep & data[[column]] == groups[g, column]
      }
      name <- paste0(".y", k)
      rows[[length(rows) + 1]] <-
        expected_row(design, equal, described, names(indicators)[k], name, keep, data[[name]], group)
    }
    list(by = as.list(by), rows = rows)
  })
}
