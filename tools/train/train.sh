#!/usr/bin/env bash
# Trains the shipped models anew and puts them where the host ships them from.
#
#   tools/train/train.sh [vision|language|all]
#
# VISION_MINUTES (60), MAGNIFIER_MINUTES (30), COLOUR_MINUTES (10), LANGUAGE_MINUTES (60), FRAMES (40000), VAL_FRAMES (2000), THREADS (2) and
# SEED (1) set the effort. Results, checkpoints and the training curve stay in artifacts/. TWIN=1 trains a twin instead: the same, but it never sees the
# colour-kind pairs of held_out_pairs.json; the figures say how well it knows them, and nothing is shipped.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
what=${1:-all}
case $what in vision | language | all) ;; *) echo "train.sh: '$what' is not known; use vision, language or all." >&2; exit 64 ;; esac
python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import numpy, onnx, torch' 2>/dev/null || {
    echo "train.sh: $python lacks torch, onnx or numpy. On Debian: sudo apt install python3-torch python3-onnx python3-numpy libopenblas0-pthread" >&2
    exit 3
}
models=host/Tendon.Host.Planning/Models
seed=${SEED:-1}
twin=${TWIN:+-twin}

if [ "$what" != language ]; then
    out=artifacts/vision$twin
    # Training and validation seeds lie far apart, and both far from those of evaluation and of the tests. A twin is measured on all pairs.
    [ -f $out/train/index.json ] || ./tendon dataset --out $out/train --count "${FRAMES:-40000}" --seed "$seed" ${twin:+--twin}
    [ -f $out/val/index.json ] || ./tendon dataset --out $out/val --count "${VAL_FRAMES:-2000}" --seed $((900000 + seed))
    "$python" tools/train/train_vision.py train --data $out/train --val $out/val --out $out/run \
        --minutes "${VISION_MINUTES:-60}" --seed "$seed" --threads "${THREADS:-2}"
    "$python" tools/train/train_vision.py magnify --data $out/train --val $out/val $out/run/best.pt $out/run/final.pt \
        --minutes "${MAGNIFIER_MINUTES:-30}" --seed "$seed" --threads "${THREADS:-2}"
    "$python" tools/train/train_vision.py colour --data $out/train --val $out/val $out/run/final.pt $out/run/final.pt \
        --minutes "${COLOUR_MINUTES:-10}" --seed "$seed" --threads "${THREADS:-2}"
    "$python" tools/train/train_vision.py measure $out/run/final.pt $out/val --changes | tee $out/metrics.json
    "$python" tools/train/train_vision.py export $out/run/final.pt $out/vision.onnx
    [ -n "$twin" ] || cp $out/vision.onnx $models/
fi
if [ "$what" != vision ]; then
    out=artifacts/language$twin
    "$python" tools/train/language/train.py --minutes "${LANGUAGE_MINUTES:-60}" --seed "$seed" --out $out ${twin:+--twin}
    [ -n "$twin" ] || cp $out/reader-encoder.onnx $out/reader-decoder.onnx $out/language.json $models/
fi
[ -n "$twin" ] || (cd $models && sha256sum -- *.onnx language.json >SHA256SUMS)
[ -n "$twin" ] && echo "Done. The twin's figures are in artifacts/; nothing was shipped." ||
    echo "Done. Look at the figures in artifacts/, bring the model cards in $models up to date, and run the tests."
