#!/usr/bin/env bash
# Installs what Tendon needs on this machine. Idempotent; prints nothing when everything is there.
# TENDON_FEED=limited|full overrides what the package feed is found to offer.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$root/.setup"
exec 9>"$root/.setup/lock"
flock 9

say() { printf 'set-up: %s\n' "$*" >&2; }
fail() { printf '\nset-up stopped: %s\n' "$1" >&2; shift; for line in "$@"; do printf '  %s\n' "$line" >&2; done; exit 3; }

# --- the .NET SDK -----------------------------------------------------------------------------------------------
command -v dotnet >/dev/null || fail 'the .NET SDK is missing.' \
  'Install the .NET 10 SDK (package dotnet-sdk-10.0 of your distribution, or the installer of the .NET site) and run this again.'
case "$(cd "$root" && dotnet --version 2>/dev/null || true)" in
  10.*|1[1-9].*) ;;
  *) fail 'the .NET 10 SDK is missing.' "Found: $(dotnet --list-sdks | tr '\n' ' ')" 'Install the .NET 10 SDK and run this again.' ;;
esac

# --- system packages --------------------------------------------------------------------------------------------
# package: the file or command whose presence proves it, so that other distributions' package names do no harm.
needed=()
libraries=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)
lib() { grep -q "$1" <<<"$libraries" || needed+=("$2"); }
cmd() { PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null 2>&1 || needed+=("$2"); }
cmd mosquitto mosquitto
cmd ffmpeg ffmpeg
cmd setsid util-linux
cmd npm npm
lib 'libmosquitto\.so\.1' libmosquitto1
lib 'libode\.so\.8' libode8
lib 'libturbojpeg\.so\.0' libturbojpeg0
lib 'libcairo\.so\.2' libcairo2
lib 'libpangocairo-1\.0\.so\.0' libpangocairo-1.0-0
[ -n "$(fc-list :lang=zh 2>/dev/null)" ] || needed+=(fontconfig fonts-wqy-microhei)

if [ ${#needed[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "these system packages are missing: ${needed[*]}" \
    'Only Debian and Ubuntu (WSL and Jetson too) are installed automatically; install them with your own package manager.'
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then as_root=(sudo)
    else fail "these system packages are missing: ${needed[*]}" "Run once: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${needed[*]}"; fi
  fi
  say "installing ${needed[*]}"
  log="$root/.setup/apt.log"
  run_apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1; }
  : >"$log"
  run_apt update || say 'the package lists could not be refreshed; trying with the old ones'
  run_apt install -y --no-install-recommends "${needed[@]}" || {
    # Ubuntu 24.04 renamed some libraries for 64-bit time.
    renamed=(); for p in "${needed[@]}"; do case $p in lib*) renamed+=("${p}t64");; *) renamed+=("$p");; esac; done
    run_apt install -y --no-install-recommends "${renamed[@]}" || { tail -5 "$log" >&2; fail "apt could not install: ${needed[*]}" "The whole log: $log" 'Is the machine online?'; }
  }
fi

# --- what the NuGet feed offers -----------------------------------------------------------------------------------
feed_file="$root/.setup/feed.props"
if [ -n "${TENDON_FEED:-}" ]; then
  case $TENDON_FEED in limited|full) ;; *) fail "TENDON_FEED=$TENDON_FEED is not known." 'Use TENDON_FEED=limited or TENDON_FEED=full.' ;; esac
  feed=$TENDON_FEED
elif [ -f "$feed_file" ]; then feed=
else
  feed=limited
  dotnet restore "$root/tools/setup/feed-probe/feed-probe.csproj" >"$root/.setup/feed.log" 2>&1 && feed=full
fi
if [ -n "$feed" ]; then
  printf '<Project>\n  <PropertyGroup>\n    <TendonFeed>%s</TendonFeed>\n  </PropertyGroup>\n</Project>\n' "$feed" >"$feed_file.new"
  cmp -s "$feed_file.new" "$feed_file" && rm "$feed_file.new" || { mv "$feed_file.new" "$feed_file"; say "NuGet feed: $feed"; }
fi

# --- ONNX Runtime where the feed lacks it ---------------------------------------------------------------------------
if grep -q '>limited<' "$feed_file" && [ -x "$root/tools/setup/onnxruntime.sh" ]; then
  "$root/tools/setup/onnxruntime.sh"
fi
