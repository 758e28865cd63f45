#!/usr/bin/env bash
# Trains the shipped models anew and puts them where the host ships them from.
#
#   tools/train/train.sh [vision|language|all]
#
# VISION_MINUTES (60), MAGNIFIER_MINUTES (15), LANGUAGE_MINUTES (60), FRAMES (30000) and SEED (1) set the effort. Results and checkpoints stay in artifacts/.
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

if [ "$what" != language ]; then
    out=artifacts/vision
    # Training and validation seeds lie far apart, and both far from those of evaluation and of the tests.
    [ -f $out/train/index.json ] || ./tendon dataset --out $out/train --count "${FRAMES:-30000}" --seed "$seed"
    [ -f $out/val/index.json ] || ./tendon dataset --out $out/val --count 2000 --seed $((900000 + seed))
    "$python" tools/train/train_vision.py train --data $out/train --val $out/val --out $out/run --minutes "${VISION_MINUTES:-60}" --seed "$seed"
    "$python" tools/train/train_vision.py magnify --data $out/train --val $out/val $out/run/best.pt $out/run/final.pt --minutes "${MAGNIFIER_MINUTES:-15}" --seed "$seed"
    "$python" tools/train/train_vision.py measure $out/run/final.pt $out/val | tee $out/metrics.json
    "$python" tools/train/train_vision.py export $out/run/final.pt $models/vision.onnx
fi
if [ "$what" != vision ]; then
    out=artifacts/language
    "$python" tools/train/language/train.py --minutes "${LANGUAGE_MINUTES:-60}" --seed "$seed" --out $out
    cp $out/reader-encoder.onnx $out/reader-decoder.onnx $out/language.json $models/
fi
echo "Done. Look at the figures in artifacts/, bring the model cards in $models up to date, and run the tests."
