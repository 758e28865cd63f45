#!/usr/bin/env bash
# Builds, runs every test project in turn and closes with one line of totals. Exit status 1 when a test or the build failed.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
configuration=${CONFIGURATION:-Release}
results="$root/artifacts/tests"
rm -rf "$results"; mkdir -p "$results"
dotnet build Tendon.slnx -c "$configuration" -v q --nologo || { echo 'the build failed; no test was run'; exit 1; }
status=0 passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" -c "$configuration" --no-build --nologo --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" \
    --blame-hang-timeout 8m --results-directory "$results" || status=1
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null | head -1)
  number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  if [ -n "$counters" ]; then
    total=$(number total) executed=$(number executed) ok=$(number passed)
    passed=$((passed + ok)) failed=$((failed + executed - ok)) skipped=$((skipped + total - executed))
  fi
done
[ $((passed + failed)) -gt 0 ] || { echo 'no test was run'; status=1; }
# Last, so that they are found without searching the output.
[ "$failed" -eq 0 ] || grep -ho 'testName="[^"]*"[^>]*outcome="Failed"' "$results"/*.trx | sed 's/testName="\([^"]*\)".*/failed: \1/'
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
