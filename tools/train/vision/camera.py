"""The host's camera model (host/Tendon.Host.Core/Cameras/CameraModel.cs) in numpy: base frame in metres, picture in pixels."""

import numpy as np


class Camera:
    def __init__(self, fx, fy, cx, cy, k1, k2, *pose):
        """pose: the nine numbers of the rotation base → camera, row by row, then the translation (m)."""
        self.fx, self.fy, self.cx, self.cy, self.k1, self.k2 = fx, fy, cx, cy, k1, k2
        self.r = np.asarray(pose[:9], dtype=np.float64).reshape(3, 3)
        self.t = np.asarray(pose[9:], dtype=np.float64)

    def depth(self, point):
        return float(self.r[2] @ np.asarray(point) + self.t[2])

    def project(self, point):
        c = self.r @ np.asarray(point, dtype=np.float64) + self.t
        nx, ny = c[0] / c[2], c[1] / c[2]
        r2 = nx * nx + ny * ny
        gain = 1 + r2 * (self.k1 + r2 * self.k2)
        return self.fx * nx * gain + self.cx, self.fy * ny * gain + self.cy

    def unproject(self, u, v, z):
        dx, dy = (u - self.cx) / self.fx, (v - self.cy) / self.fy
        nx, ny = dx, dy
        for _ in range(12):
            r2 = nx * nx + ny * ny
            gain = 1 + r2 * (self.k1 + r2 * self.k2)
            nx, ny = dx / gain, dy / gain
        origin = -self.r.T @ self.t
        ray = self.r.T @ np.array([nx, ny, 1.0])
        s = (z - origin[2]) / ray[2]
        return origin[0] + s * ray[0], origin[1] + s * ray[1]

    def apparent(self, point):
        """Pixels per metre at a point."""
        return self.fx / self.depth(point)

    def horizontal(self, u, v, z):
        """Direction in the base frame (rad) of the picture's horizontal at a pixel, on the plane z."""
        x0, y0 = self.unproject(u - 1, v, z)
        x1, y1 = self.unproject(u + 1, v, z)
        return float(np.arctan2(y1 - y0, x1 - x0))

    def locate(self, u, v, width_px, height_px, base_px):
        """Apparent lengths at a base-centre pixel → x, y, base height, width, height (m). Base height and depth depend on each
        other, hence the few rounds."""
        z = 0.0
        for _ in range(4):
            x, y = self.unproject(u, v, z)
            z = base_px / self.apparent((x, y, z))
        scale = self.apparent((x, y, z))
        return x, y, z, width_px / scale, height_px / scale
