"""`survey.toml` (SURVEY-TOML): the questionnaire, the design, the indicators' questions."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from hoshin.base.definitions import Definition
from hoshin.survey import texts

QuestionKind = Literal["single", "multiple", "number", "text"]
Lonely = Literal["fail", "adjust", "remove", "certainty"]
Answer = str | int | float
Columns = Annotated[list[str], Field(min_length=1)]


class SurveyTable(Definition):
    """[survey]"""

    id: str = Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*$")
    name: str = Field(min_length=1)
    fiscal_year: int = Field(ge=1926, le=2099)
    answers: str
    probability_sample: bool = True
    sent: Annotated[int, Field(ge=1)] | str | None = None
    fielded: list[date] = []
    modes: list[str] = []
    frame: str = ""  # added: from which list people were drawn, as one would tell it
    notice: str = ""  # added: said on every page that shows a figure of this survey

    @field_validator("fielded")
    @classmethod
    def _two_days(cls, days: list[date]) -> list[date]:
        if days and len(days) != 2:
            raise ValueError(texts.NO_ENDS)
        if days and days[1] < days[0]:
            raise ValueError(texts.DATES_REVERSED)
        return days


class Question(Definition):
    """[questions.<column>]"""

    text: str
    kind: QuestionKind = "single"
    separator: str = Field(";", min_length=1)  # added: between the answers of a multiple question
    answers: list[Answer] = []  # added: all of them, in the order of its tables
    sensitive: bool = False  # added: its tables follow the ladder of the release rules


class Replicates(Definition):
    """[design.replicates]"""

    columns: str | list[str]
    type: Literal["bootstrap", "jk1", "jkn", "brr", "fay", "sdr", "other"]
    scale: float | None = None
    rscales: list[float] | None = None
    rho: float | None = None
    mse: bool = False  # as R's svrepdesign


class Resampling(Definition):
    """[design.resampling], added: replicates made from the sampling units, for the standard errors"""

    type: Literal["bootstrap", "jk1", "jkn", "brr", "fay", "sdr"] = "bootstrap"
    replicates: int = Field(200, ge=2, le=10_000)  # of the bootstrap; at least so many of sdr
    seed: int | None = Field(None, ge=0, lt=2**63)  # of the bootstrap
    rho: float | None = Field(None, gt=0, lt=1)  # of fay
    mse: bool = False

    @model_validator(mode="after")
    def _complete(self) -> "Resampling":
        if self.type == "bootstrap" and self.seed is None:
            raise ValueError(texts.RESAMPLE_SEED + texts.RESAMPLE_SEED_CURE)
        if (self.type == "fay") != (self.rho is not None):
            raise ValueError(texts.RESAMPLE_RHO + texts.RESAMPLE_RHO_CURE)
        return self


class Design(Definition):
    """[design]"""

    weight: str | None = None
    strata: list[str] = []
    cluster: str | list[str] | None = None
    nested: bool = False
    population: str | list[str] | None = None
    lonely: Lonely = "fail"
    replicates: Replicates | None = None
    resampling: Resampling | None = None

    @field_validator("strata", mode="before")
    @classmethod
    def _one_or_many(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_kind(self) -> "Design":
        if self.replicates is not None and self.resampling is not None:
            raise ValueError(texts.RESAMPLE_TWICE)
        return self


class Margin(Definition):
    """[[margins]]"""

    columns: Columns
    table: str


class Weighting(Definition):
    """[weighting]"""

    method: Literal["none", "poststratify", "rake"] = "none"
    tolerance: float = 1e-9
    max_iterations: int = 50
    trim: list[float] | None = None


class Nonresponse(Definition):
    """[nonresponse], added: who was asked in each class, to stand for those who did not answer"""

    classes: Columns
    table: str


class IndicatorQuestion(Definition):
    """[indicators.<id>]"""

    question: str
    counts: Annotated[list[Answer], Field(min_length=1)]
    answers: Annotated[list[Answer], Field(min_length=1)]
    among: str | None = None


class ReleaseSettings(Definition):
    """[disclosure], added: what the tables of the survey are released by"""

    pack: str = "osaka"  # whose rules hold
    rules: str | None = None  # a file of rules, instead
    areas: str | None = None  # a table of `area` and `population`, for sensitive questions
    area: str = "area"  # the column of the answers that holds them


class SurveyDefinition(Definition):
    """The whole file."""

    survey: SurveyTable
    questions: dict[str, Question] = {}
    design: Design = Design()
    margins: list[Margin] = []
    nonresponse: Nonresponse | None = None
    weighting: Weighting = Weighting()
    indicators: dict[str, IndicatorQuestion] = {}
    disclosure: ReleaseSettings = ReleaseSettings()

    @property
    def weighting_columns(self) -> list[str]:
        """The columns of the answers that the making of weights looks at."""
        margins = [] if self.weighting.method == "none" else self.margins
        classes = [] if self.nonresponse is None else self.nonresponse.classes
        return [*classes, *(column for margin in margins for column in margin.columns)]
