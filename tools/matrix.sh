#!/usr/bin/env bash
# The short leg of the tests against an installed wheel: with python-dateutil 2.9 and 4.0,
# and with each further Python from 3.11 on that really runs here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PYTHON=${PYTHON:-python3}
VERSIONS="3.11 3.12 3.13 3.14"
HOME_OF_LEGS=.venv-matrix

# leg NAME PYTHON [REQUIREMENT...]: install the package afresh and run the tests that are not slow.
leg() {
  local name=$1 python=$2
  shift 2
  local venv=$HOME_OF_LEGS/$name
  echo "== $name: $("$python" --version) $*"
  "$python" -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check '.[testing]' pytest-xdist "$@"
  "$venv/bin/python" -m pytest -q -x -n 2 -m "not slow" --hypothesis-profile=smoke tests
}

# find_python VERSION: print a Python of that version that runs and can make environments.
# A version manager may put a command on the path that does not run, so each one is tried.
find_python() {
  local version=$1 candidate
  local managed=
  if command -v pyenv >/dev/null; then managed=$(pyenv root); fi
  for candidate in "python$version" ${managed:+"$managed"/versions/"$version".*/bin/python}; do
    if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

leg dateutil-2.9 "$PYTHON" python-dateutil==2.9.0.post0
leg dateutil-4.0 "$PYTHON" python-dateutil==4.0.0

own=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
for version in $VERSIONS; do
  if [ "$version" = "$own" ]; then continue; fi
  if python=$(find_python "$version"); then
    leg "python-$version" "$python"
  else
    echo "== python-$version: not present, left out"
  fi
done
