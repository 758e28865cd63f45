#!/bin/sh
# Fetches ONNX Runtime where the NuGet feed lacks it: Microsoft's C# binding (as sources) and the native library,
# both from npm packages pinned by hash in tools/setup/onnxruntime/package-lock.json.
#
#   tools/setup/onnxruntime.sh            fetches what is missing; quiet when nothing is
#
# Leaves .setup/onnxruntime/{binding/*.cs,native/libonnxruntime.so,LICENSE,stamp}. The build runs this by itself.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
lock="$root/tools/setup/onnxruntime"
target="$root/.setup/onnxruntime"

fail() {
    echo "onnxruntime.sh: $1" >&2
    exit 1
}

[ "$(uname -s)" = Linux ] || fail "needs Linux (on Windows: WSL), or a NuGet feed that has Microsoft.ML.OnnxRuntime: build with -p:TendonFeed=full."
case $(uname -m) in
    x86_64) library="com.github.asus4.onnxruntime/Plugins/Linux/x64/libonnxruntime.so" omit="--omit=optional" ;;
    aarch64) library="onnxruntime-node/bin/napi-v6/linux/arm64/libonnxruntime.so.1" omit="" ;;
    *) fail "there is no ONNX Runtime for $(uname -m); x86_64 and aarch64 are supported." ;;
esac

# The stamp names the pinned versions and the architecture, so a newer lock or a copied folder fetches anew.
stamp="$(cksum < "$lock/package-lock.json") $(uname -m)"
current() {
    [ -f "$target/stamp" ] && [ "$(cat "$target/stamp")" = "$stamp" ]
}
current && exit 0

mkdir -p "$root/.setup"
# Several builds may start at once; the first fetches, the others wait and find the work done.
if command -v flock > /dev/null 2>&1; then
    exec 9> "$root/.setup/onnxruntime.lock"
    flock 9
    current && exit 0
fi

command -v npm > /dev/null 2>&1 || fail "npm is not installed. Install it (Debian, Ubuntu: sudo apt install npm) and run again, or build with -p:TendonFeed=full where the NuGet feed has Microsoft.ML.OnnxRuntime."

work="$root/.setup/onnxruntime.part"
rm -rf "$work"
mkdir -p "$work/npm" "$work/ready/binding" "$work/ready/native"
trap 'rm -rf "$work"' EXIT
cp "$lock/package.json" "$lock/package-lock.json" "$work/npm/"

echo "Fetching ONNX Runtime (once, about 150 MB) ..."
# No install scripts: the packages carry everything, and their scripts would download more.
(cd "$work/npm" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error $omit 9>&-) > "$work/npm.log" 2>&1 || {
    tail -n 15 "$work/npm.log" >&2
    fail "npm could not fetch the packages (log above). Check the network and the registry ('npm config get registry', 'npm ping'), then run again."
}

modules="$work/npm/node_modules"
[ -f "$modules/$library" ] || fail "the package does not hold $library; delete .setup and run again."
# Training needs a different native build, which is not shipped.
(cd "$modules/com.github.asus4.onnxruntime/Runtime" && find . -name '*.cs' ! -path './Training/*' -exec cp --parents {} "$work/ready/binding/" \;)
cp "$modules/$library" "$work/ready/native/libonnxruntime.so"
cp "$modules/com.github.asus4.onnxruntime/LICENSE" "$modules/com.github.asus4.onnxruntime/ThirdPartyNotices.txt" "$work/ready/"
echo "$stamp" > "$work/ready/stamp"
rm -rf "$target"
mv "$work/ready" "$target"
echo "ONNX Runtime is ready in .setup/onnxruntime."
