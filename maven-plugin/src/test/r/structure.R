# Expected values of StructureTests: Rscript maven-plugin/src/test/r/structure.R
# The share of the first principal component of weighted pairwise correlations, and its delete-a-group jackknife.
file <- "maven-plugin/src/test/resources/org/alignunit/microdata/imports/structure.csv"
people <- read.csv(file, colClasses = c(q3 = "character"))
people$q1[people$q1 == 9] <- NA
prime <- 2147483647
times <- function(a, b) ((a * (b %/% 65536)) %% prime * 65536 + a * (b %% 65536)) %% prime
part <- function(number) { spread <- times(number, 48271); times(spread, spread) %% 20 }

correlation <- function(x, y, w) {
  both <- !is.na(x) & !is.na(y)
  if (!any(both)) return(0)
  cov.wt(cbind(x[both], y[both]), w[both] / sum(w[both]), cor = TRUE)$cor[1, 2]
}
share <- function(people) {
  scores <- cbind(people$q1, people$q2, sapply(c("a", "b", "c"), function(option) people$q3 == option), people$q4)
  n <- ncol(scores)
  matrix <- outer(1:n, 1:n, Vectorize(function(i, j) correlation(scores[, i], scores[, j], people$w)))
  max(eigen(matrix)$values) / n
}
for (numbers in c("number", "row")) for (sex in c("m", "f")) {
  parts <- part(if (numbers == "row") seq_len(nrow(people)) else people$number)
  without <- sapply(0:19, function(k) share(people[people$sex == sex & parts != k, ]))
  cat(numbers, sex, sprintf("%.12f", c(share(people[people$sex == sex, ]), sqrt(19 / 20 * sum((without - mean(without))^2)))), "\n")
}
