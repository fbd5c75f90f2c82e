"""Settings of the whole test suite: Hypothesis never times an example."""

from hypothesis import HealthCheck, settings

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("smoke", settings.get_profile("ci"), max_examples=15)
settings.load_profile("dev")
