"""A line chart as a PNG with nothing but zlib: the training curve must not need a plotting library."""

import struct
import zlib

import numpy as np

COLOURS = ((31, 119, 180), (214, 39, 40), (44, 160, 44), (148, 103, 189), (255, 127, 14))


def save(path, series, width=900, height=420):
    """series: {name: [(x, y), ...]}; each is scaled to its own range, since only the shapes are compared."""
    picture = np.full((height, width, 3), 255, dtype=np.uint8)
    for fraction in (0.25, 0.5, 0.75):
        picture[int(height * fraction), :] = 225
        picture[:, int(width * fraction)] = 225
    for i, points in enumerate(p for p in series.values() if len(p) > 1):
        x, y = np.array(points, dtype=np.float64).T
        u = 10 + (x - x.min()) / max(x.max() - x.min(), 1e-9) * (width - 20)
        v = height - 10 - (y - y.min()) / max(y.max() - y.min(), 1e-9) * (height - 20)
        columns = np.arange(int(u[0]), int(u[-1]) + 1)
        lines = np.interp(columns, u, v).astype(int)
        for c, line, before in zip(columns, lines, np.concatenate([lines[:1], lines[:-1]])):
            picture[min(line, before):max(line, before) + 2, c] = COLOURS[i % len(COLOURS)]
    raw = b"".join(b"\0" + picture[r].tobytes() for r in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))
