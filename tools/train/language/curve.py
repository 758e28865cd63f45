"""Draws the training curve as a PNG with nothing but the standard library."""
import struct
import zlib

GLYPHS = {"0": (7, 5, 5, 5, 7), "1": (2, 6, 2, 2, 7), "2": (7, 1, 7, 4, 7), "3": (7, 1, 7, 1, 7), "4": (5, 5, 7, 1, 1), "5": (7, 4, 7, 1, 7), "6": (7, 4, 7, 5, 7), "7": (7, 1, 1, 1, 1), "8": (7, 5, 7, 5, 7), "9": (7, 5, 7, 1, 7), ".": (0, 0, 0, 0, 2)}
WIDTH, HEIGHT, LEFT, BOTTOM = 720, 400, 50, 30


def draw(path, series, x_max):
    """series: list of (colour, [(x, y in 0..1)]); the y axis is 0…1, the x axis 0…x_max minutes."""
    image = bytearray(b"\xff" * (WIDTH * HEIGHT * 3))

    def dot(x, y, colour):
        if 0 <= x < WIDTH and 0 <= y < HEIGHT:
            image[(y * WIDTH + x) * 3 : (y * WIDTH + x) * 3 + 3] = bytes(colour)

    def text(x, y, words):
        for c in words:
            for row, bits in enumerate(GLYPHS.get(c, (0,) * 5)):
                for column in range(3):
                    if bits >> (2 - column) & 1:
                        for d in range(4):
                            dot(x + column * 2 + d % 2, y + row * 2 + d // 2, (60, 60, 60))
            x += 8

    def place(x, y):
        return int(LEFT + x / max(x_max, 1e-9) * (WIDTH - LEFT - 15)), int(HEIGHT - BOTTOM - y * (HEIGHT - BOTTOM - 15))

    for i in range(11):
        _, y = place(0, i / 10)
        for x in range(LEFT, WIDTH - 15):
            dot(x, y, (225, 225, 225))
        text(14, y - 5, f"{i / 10:.1f}")
        x, _ = place(x_max * i / 10, 0)
        text(x - 8, HEIGHT - 20, f"{x_max * i / 10:.0f}")
    for colour, points in series:
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            (a, b), (c, d) = place(x0, min(y0, 1)), place(x1, min(y1, 1))
            steps = max(abs(c - a), abs(d - b), 1)
            for s in range(steps + 1):
                for thick in (0, 1):
                    dot(a + (c - a) * s // steps, b + (d - b) * s // steps + thick, colour)
    rows = b"".join(b"\0" + bytes(image[y * WIDTH * 3 : (y + 1) * WIDTH * 3]) for y in range(HEIGHT))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
