"""Who signed a covenant, for whom, and who did not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import Operator, Signature
from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.exchange import load_covenant

from .covenants import MADE_UP, PAPER, covenant, faults_of

DAK_NONG = Path(__file__).parents[2] / "examples" / "covenants" / "cong-an-dak-nong-2021.toml"
MEMBERS = ("don-vi-a", "don-vi-b", "don-vi-c")


def test_a_plain_id_is_a_unit_that_signed_for_itself():
    """Both ways of telling it are the same signature."""
    assert covenant() == covenant(
        signatories=[Signature(unit_id="don-vi-a"), Signature(unit_id="don-vi-b")]
    )
    assert ["don-vi-a", "don-vi-b"] == covenant().to_dict()["signatories"]
    assert ("don-vi-c",) == covenant().unsigned(MEMBERS)


@pytest.mark.parametrize(
    ("signatories", "unsigned"),
    [
        (None, None),
        ([], MEMBERS),
        (["don-vi-a"], ("don-vi-b", "don-vi-c")),
        ([Signature(unit_id="don-vi-a", for_units=["don-vi-c"])], ("don-vi-b",)),
        ([Signature(unit_id="don-vi-a", for_clusters=["cum-mot"])], ()),
        ([Signature(unit_id="nguoi-ngoai", for_clusters=["cum-mot"])], ()),
        (MEMBERS, ()),
    ],
)
def test_who_neither_signed_nor_is_signed_for(signatories, unsigned):
    """A list that is not known is not an empty one."""
    assert unsigned == covenant(signatories=signatories).unsigned(MEMBERS)


def test_a_unit_s_own_signature_comes_before_one_on_its_behalf():
    """The answer to “by which signature is it bound?”."""
    head = Signature(unit_id="don-vi-a", for_clusters=["cum-mot"])
    own = Signature(unit_id="don-vi-b", signed_by="Nguyễn Văn B")
    signed = covenant(signatories=[head, own])

    assert own == signed.signature_for("don-vi-b")
    assert head == signed.signature_for("don-vi-c")
    assert covenant(signatories=None).signature_for("don-vi-b") is None
    assert covenant(signatories=[]).signature_for("don-vi-b") is None


def test_a_signature_says_all_that_is_known_of_it():
    """Unit, person, post, for whom, source; in both languages."""
    told = Signature(
        unit_id="don-vi-a",
        signed_by="Nguyễn Văn A",
        post="cụm trưởng",
        for_units=["don-vi-b", "don-vi-c"],
        for_clusters=["cum-mot"],
        source=PAPER,
    )

    assert (
        "“don-vi-a” ký (Nguyễn Văn A, cụm trưởng), thay mặt cụm cum-mot, thay mặt đơn vị don-vi-b và"
        " don-vi-c [Biên bản hội nghị cụm]"
    ) == str(told)
    assert told.render("en").startswith("“don-vi-a” signed (Nguyễn Văn A, cụm trưởng), on behalf")
    assert f"– {told}" in covenant(signatories=[told]).explain().splitlines()
    assert ["don-vi-b", "don-vi-c"] == told.to_dict()["for_units"]
    assert not told.illustrative
    assert covenant(signatories=[Signature(unit_id="a", source=MADE_UP)]).illustrative


def test_a_covenant_of_several_clusters_asks_which():
    """A head signs for its own cluster only; the units of another are asked about by name."""
    both = covenant(
        other_clusters=["cum-hai"],
        signatories=[Signature(unit_id="don-vi-a", for_clusters=["cum-mot"])],
    )

    assert ("cum-mot", "cum-hai") == both.cluster_ids
    assert () == both.unsigned(MEMBERS, cluster_id="cum-mot")
    assert ("don-vi-x",) == both.unsigned(["don-vi-x"], cluster_id="cum-hai")
    with pytest.raises(InvalidValue, match="nhiều cụm"):
        both.unsigned(MEMBERS)
    with pytest.raises(UnknownName, match="cum-ba"):
        both.unsigned(MEMBERS, cluster_id="cum-ba")
    assert "Của các cụm: cum-mot và cum-hai" in both.explain().splitlines()


def test_faults_of_signing_are_told_at_once():
    """Signing twice, for a cluster the covenant does not bind, a cluster named twice."""
    with pytest.raises(BadInput) as caught:
        covenant(
            other_clusters=["cum-mot"],
            signatories=["don-vi-a", Signature(unit_id="don-vi-a", for_clusters=["cum-la"])],
        )

    assert [
        "Cụm “cum-mot” được ghi 2 lần.",
        "Đơn vị “don-vi-a” ký giao ước 2 lần.",
        (
            "“don-vi-a” ký thay mặt cụm “cum-la”, không thuộc giao ước này; hãy ghi cụm ở"
            " “other_clusters”."
        ),
    ] == faults_of(caught)


@pytest.mark.parametrize("ids", [["A"], ["don-vi-b", "don-vi-b"]])
def test_a_signature_names_each_id_once_and_well(ids):
    """No slug, or one twice, is refused."""
    for field in ("for_units", "for_clusters"):
        with pytest.raises(InvalidValue):
            Signature(unit_id="don-vi-a", **{field: ids})


@given(
    signed=st.sets(st.sampled_from(MEMBERS)),
    more=st.sets(st.sampled_from(MEMBERS)),
)
def test_a_further_signature_never_adds_one_that_did_not_sign(signed, more):
    """Whoever is left over was left over before."""
    before = covenant(signatories=sorted(signed)).unsigned(MEMBERS)
    after = covenant(signatories=sorted(signed | more)).unsigned(MEMBERS)

    assert set(after) <= set(before)


def test_the_police_of_dak_nong_signed_by_the_heads_of_four_clusters():
    """Six contents with the numbers of 2021, lower-is-better among them; the rest is unknown."""
    told = load_covenant(DAK_NONG)

    assert 6 == len(told.groups)
    assert [
        ("toi-pham", Operator.REDUCE_BY, "1/20", None),
        ("tin-bao-tiep-nhan", Operator.EQUAL, "100", None),
        ("tin-bao-giai-quyet", Operator.AT_LEAST, "90", None),
        ("kham-pha-an", Operator.AT_LEAST, "75", None),
        ("an-rat-nghiem-trong", Operator.AT_LEAST, "95", None),
    ] == [(item.id, item.operator, str(item.value), item.baseline) for item in told.targets]
    assert 4 == len(told.cluster_ids)
    for cluster_id in told.cluster_ids:
        assert () == told.unsigned(["doi-mot", "doi-hai"], cluster_id=cluster_id)
    assert (None, None, "") == (told.theme, told.signed_on, told.signed_at)
    assert told.illustrative
    assert not any(item.illustrative for item in told.targets)
    assert told.target("toi-pham").met(95) is None
    assert told.target("toi-pham").met(95, baseline=100)
    assert not told.target("toi-pham").met(96, baseline=100)
