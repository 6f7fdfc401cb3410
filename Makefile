# Two commands for a newcomer: `make demo` and `make test`. Everything lives in .venv.
PYTHON ?= python3
VENV   := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
READY := $(VENV)/.ready
OUT ?= out

.DEFAULT_GOAL := help
.PHONY: help demo test browser office spark deep bench check format setup lock clean

help: ## この一覧
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## .venv に必要なものを全部入れる

$(READY): locks/uv.txt locks/dev.txt pyproject.toml package-lock.json
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hoshin には Python 3.11 以上が必要です")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r locks/uv.txt
	$(BIN)/uv pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes --no-build locks/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	@if command -v npm >/dev/null 2>&1; then npm ci --silent; \
	else echo "npm がないので、様式はこの機械の書体で組みます（BIZ UDゴシックを勧めます）" >&2; fi
	@touch $(READY)

demo: $(READY) ## 見本の区の一年を通しで動かす
	@$(BIN)/hoshin demo --out $(OUT)

test: $(READY) browser office spark ## 試験と文書の例を全部動かす
	$(BIN)/python -m pytest -n auto --dist loadgroup

# Pages are tested in Debian's Chromium: installed here where that is possible, else those tests
# say why they did not run (with HOSHIN_REQUIRE=browser they fail).
browser:
	@command -v chromium >/dev/null 2>&1 || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
	  apt-get update -qq >/dev/null 2>&1 && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1; } \
	|| echo "chromium がないので、画面の試験は飛ばします" >&2

# Word and Excel forms are passed through an office suite, and its PDFs are read: installed in the same
# way, and missed in the same way (with HOSHIN_REQUIRE=office those tests fail).
OFFICE := libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils
office:
	@{ command -v soffice && command -v pdftoppm; } >/dev/null 2>&1 || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
	  apt-get update -qq >/dev/null 2>&1 && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(OFFICE) >/dev/null 2>&1; } \
	|| echo "LibreOffice がないので、Word・Excel・PDF を通す試験は飛ばします" >&2

# The second engine of survey estimates: Java from Debian, PySpark (some 400 MB) with hashes; missed in
# the same way (with HOSHIN_REQUIRE=spark those tests fail).
spark: $(READY)
	@command -v java >/dev/null 2>&1 || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
	  apt-get update -qq >/dev/null 2>&1 && { \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless >/dev/null 2>&1 || \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jre-headless >/dev/null 2>&1; }; } \
	|| echo "Java がないので、Spark の試験は飛ばします" >&2
	@$(BIN)/python -c 'import pyspark' 2>/dev/null || \
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --build-constraints locks/spark.txt -r locks/spark.txt \
	|| echo "PySpark が入らないので、Spark の試験は飛ばします" >&2

# What takes too long for every day. PART=fuzz: atheris guides it where it can be installed.
PART ?=
SECONDS ?= 600
EXAMPLES ?= 200
SIMULATIONS ?= 20000
FORECASTS ?= 4000
WAVES ?= 4000
ORDERS ?= 200
SEEDS ?= 100
PEOPLE ?= 2000
ATTACKS ?= 10000
deep: $(READY) ## 長い試験（PART を書かなければ、その一覧）
	@case "$(PART)" in \
	hostile) \
	  HOSHIN_DEEP=1 $(BIN)/python -m pytest -p no:xdist tests/hostile ;; \
	papers) \
	  HOSHIN_DEEP=1 $(BIN)/python -m pytest -p no:xdist tests/golden/test_papers.py ;; \
	fuzz) \
	  $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --no-build -r locks/deep.txt \
	    || echo "atheris が入らないので、でたらめに試します" >&2; \
	  $(BIN)/python -m tests.deep.fuzz_importers $(IMPORTERS) --seconds $(SECONDS) ;; \
	roundtrip) \
	  HOSHIN_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest -n auto tests/roundtrip ;; \
	properties) \
	  HOSHIN_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest -n auto -m hypothesis ;; \
	coverage) \
	  $(BIN)/python -m tests.deep.coverage --simulations $(SIMULATIONS) --out docs/explanation/coverage.md ;; \
	forecast) \
	  $(BIN)/python -m tests.deep.forecast --simulations $(FORECASTS) --out docs/explanation/forecast-coverage.md ;; \
	strength) \
	  $(BIN)/python -m tests.deep.strength --simulations $(WAVES) --out docs/explanation/strength-simulation.md ;; \
	orders) \
	  $(BIN)/python -m tests.deep.orders --orders $(ORDERS) ;; \
	rounding) \
	  $(BIN)/python -m tests.deep.rounding --people $(PEOPLE) ;; \
	recompute) \
	  $(BIN)/python -m tests.deep.recompute --orders $(ORDERS) ;; \
	tampering) \
	  $(BIN)/python -m tests.deep.tampering --attacks $(ATTACKS) ;; \
	disclosure) \
	  $(BIN)/python -m tests.deep.disclosure --seeds $(SEEDS) ;; \
	*) \
	  echo "make deep PART=hostile                               悪意のあるファイルを全部読む"; \
	  echo "make deep PART=papers                                Word の様式を、紙と文字の大きさを変えて読む"; \
	  echo "make deep PART=fuzz [SECONDS=600] [IMPORTERS='pdf']  形式ごとに、崩した様式を読み続ける"; \
	  echo "make deep PART=roundtrip [EXAMPLES=200]              形式ごとに、書いて読み戻す"; \
	  echo "make deep PART=properties [EXAMPLES=200]             どの性質も、多くの例で試す"; \
	  echo "make deep PART=coverage [SIMULATIONS=20000]          95％区間が真の値を含む割合を数え、表を書く"; \
	  echo "make deep PART=forecast [FORECASTS=4000]              見込みの予測区間が後の実績を含む割合を数え、表を書く"; \
	  echo "make deep PART=strength [WAVES=4000]                 前年度との差を正しく見分けるかを数え、表を書く"; \
	  echo "make deep PART=orders [ORDERS=200]                   行の順とスレッドの数を変えても、結果が同じか"; \
	  echo "make deep PART=rounding [PEOPLE=2000]                割合を全部、印字し判定する"; \
	  echo "make deep PART=recompute [ORDERS=200]                行の順とスレッドの数を変えても、公表する数字が同じか"; \
	  echo "make deep PART=tampering [ATTACKS=10000]             訂正のあるサイトを書き換え、hoshin verify が見つけるか"; \
	  echo "make deep PART=disclosure [SEEDS=100]                作り物の区の集計表を公表し、攻める"; \
	  [ -z "$(PART)" ] ;; \
	esac

bench: $(READY) ## 読み書きにかかる時間とメモリーを測る
	@$(BIN)/python -m benchmarks.forms
	@$(BIN)/python -m benchmarks.survey
	@$(BIN)/python -m benchmarks.registers

check: $(READY) ## 書式、lint、型、import の約束
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## 書式を直す
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(READY) ## 依存の版を固定し直す（hash だけ、住所は書かない）
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o locks/run.txt
	$(BIN)/uv pip compile pyproject.toml --quiet --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o locks/dev.txt
	$(BIN)/uv pip compile --group deep --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o locks/deep.txt
	$(BIN)/uv pip compile --group spark --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -o locks/spark.txt
	grep -A 100 '^uv==' locks/dev.txt | awk 'NR==1 || /^ /{print} NR>1 && !/^ /{exit}' > locks/uv.txt

clean: ## 作ったものを消す
	rm -rf $(VENV) out dist .mypy_cache .ruff_cache .hypothesis

.PHONY: schema
schema: $(READY) ## JSON Schema、台帳と規則の一覧を、模型と定義から書き直す
	$(BIN)/python docs/reference/make_schemas.py
	$(BIN)/python docs/reference/make_registers.py
	$(BIN)/python docs/reference/make_rules.py
