"""What keys take, as the models say it."""

import pytest

from policytrack import models
from policytrack.models import Agreement, Commitment, Entity, Event, Party, Rhythm, Title
from policytrack.tables.kinds import PARTY_CODE, CellType, Kind, kinds

ENTITIES = [value for value in vars(models).values() if isinstance(value, type) and issubclass(value, Entity)]


@pytest.mark.parametrize(
    ("model", "field", "kind"),
    [
        (Agreement, "id", Kind("id", CellType.TEXT)),
        (Agreement, "format", Kind("format", CellType.INTEGER)),
        (Agreement, "title", Kind("title", Title)),
        (Agreement, "parties", Kind("parties", Party, has_several=True)),
        (Agreement, "last_verified", Kind("last_verified", CellType.DAY)),
        (Commitment, "degree", Kind("degree", CellType.TERM, "Degree")),
        (Commitment, "topics", Kind("topics", CellType.TERM, "Topic", has_several=True)),
        (Commitment, "obligors", Kind("obligors", CellType.TERM, PARTY_CODE, has_several=True)),
        (Commitment, "stated_in", Kind("stated_in", CellType.TERM, "StatedIn")),
        (Commitment, "deadline", Kind("deadline", CellType.DATE)),
        (Event, "withdrawn", Kind("withdrawn", CellType.DAY)),
        (Party, "code", Kind("code", CellType.TERM, PARTY_CODE)),
        (Rhythm, "approximate", Kind("approximate", CellType.BOOLEAN)),
    ],
)
def test_a_key_takes_what_its_annotation_says(model, field, kind):
    """Terms, codes, days and dates are told apart, whether they may be left out or not."""
    assert kinds(model)[field] == kind


def test_a_key_goes_by_the_name_that_records_use():
    """The field of a model may be called otherwise."""
    assert kinds(Commitment)["status_history"].key == "status"


@pytest.mark.parametrize("model", ENTITIES, ids=lambda model: model.__name__)
def test_every_key_of_every_model_is_known(model):
    """A kind of value that tables do not know would stop them."""
    assert [*kinds(model)] == [*model.model_fields]
