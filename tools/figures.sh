#!/usr/bin/env bash
# The figures of the README: closed-loop success on sealed seeds with at least 400 episodes a language and family group, then every other
# suite once. Reports with pictures of the failures lie under artifacts/figures. EPISODES multiplies the effort (1); takes half an hour.
set -euo pipefail
cd "$(dirname "$0")/.."
times=${EPISODES:-1}
out=artifacts/figures
run() { # name suite episodes [options]
    local name=$1 suite=$2 episodes=$(($3 * times))
    shift 3
    ./tendon eval --suite "$suite" --seed sealed --episodes $episodes --out $out/"$name" "$@"
}
run place core 7 --family put,put_all,beside,zone,push
run arrange core 5 --family sort,stack,tower,swap,gather,spread,clear
run refer core 17 --family superlative,exclude
run compose core 34 --family compound
run refuse core 12 --family impossible,ambiguous,chat
run heldout-en heldout-en 2
run heldout-zh heldout-zh 2
run reviewers reviewers 2
for suite in pairs cliport language-table bad-input; do run $suite $suite 2; done
run controls core 1 --perturb controls
run noise core 1 --perturb noise-sweep
