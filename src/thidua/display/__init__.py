"""Display: reports as text for a terminal and as one self-contained HTML page, and pictures.

Nothing is decided here: every mark and every number comes from the report that is shown.
"""

from thidua.display._cluster import cluster_text
from thidua.display._html import assessment_html, notebook_html, season_html
from thidua.display._score_figures import (
    contribution_figure,
    contribution_svg,
    stability_figure,
    stability_svg,
)
from thidua.display._text import assessment_text, season_text
from thidua.display._timeline import timeline_figure, timeline_svg

__all__ = [
    "assessment_html",
    "assessment_text",
    "cluster_text",
    "contribution_figure",
    "contribution_svg",
    "notebook_html",
    "season_html",
    "season_text",
    "stability_figure",
    "stability_svg",
    "timeline_figure",
    "timeline_svg",
]
