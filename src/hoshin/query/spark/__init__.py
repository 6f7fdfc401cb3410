"""The second engine: Spark on this machine alone, for the same queries as DuckDB.

Queries come in DuckDB's dialect, as text or as trees, and are written anew for Spark
(`dialect`); results come home as Parquet, so that both engines give the same arrays.
"""

from hoshin.query.spark.cluster import local_cluster, what_is_missing
from hoshin.query.spark.engine import SparkEngine

__all__ = ["SparkEngine", "local_cluster", "what_is_missing"]
