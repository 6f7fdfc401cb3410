# The three intervals of a share; NULL limits where the contract gives none.
wilson <- function(share, se, df) {
  m <- share * (1 - share) / se^2
  q <- qt(0.975, df)
  if (!is.finite(m)) return(c(share, share))
  half <- q * sqrt(share * (1 - share) / m + q^2 / (4 * m^2))
  (share + q^2 / (2 * m) + c(-1, 1) * half) / (1 + q^2 / m)
}

beta_limits <- function(share, m) {
  low <- if (share == 0) 0 else qbeta(0.025, share * m, m * (1 - share) + 1)
  high <- if (share == 1) 1 else qbeta(0.975, share * m + 1, m * (1 - share))
  c(low, high)
}

# No variation: Korn and Graubard's limits on n over the Kish effect, with their factor for df.
without_variation <- function(share, n, df, w) {
  kish <- sum(w)^2 / sum(w^2)
  beta_limits(share, kish * (qt(0.975, n - 1) / qt(0.975, df))^2)
}

# R's logit interval: Taylor designs by the derivative, replicates by the logit of every replicate.
logit_limits <- function(part, name, mean, df) {
  share <- as.numeric(coef(mean))
  se <- as.numeric(SE(mean)) / (share * (1 - share))
  if (inherits(part, "svyrep.design")) {
    y <- part$variables[[name]]
    replicates <- apply(weights(part, "analysis"), 2, function(w) qlogis(sum(w * y) / sum(w)))
    if (any(is.infinite(replicates))) return(NULL)
    variance <- suppressWarnings(
      svrVar(replicates, part$scale, part$rscales, mse = part$mse, coef = qlogis(share)))
    se <- sqrt(as.numeric(variance))
  }
  plogis(qlogis(share) + c(-1, 1) * qt(0.975, df) * se)
}

literal <- function(part, name, method) {
  as.numeric(attr(svyciprop(as.formula(paste0("~", name)), part, method = method), "ci"))
}
