using Tendon.Host.Core.Cameras;
using Tendon.Tool.Evaluation.Perturbations;

namespace Tendon.System.Tests.Cameras;

/// <summary>On worlds that no limit was set by.</summary>
public class CameraWatchTests
{
    private const ulong FirstSeed = 8_300_000;
    private const int Worlds = 6;

    [Fact]
    public void A_camera_that_stands_still_is_left_alone_in_bad_light_behind_a_hand_and_in_the_dark()
    {
        foreach (BumpedCamera camera in Cameras())
        {
            CameraFrame seen = camera.Look();
            var watch = new CameraWatch(camera.Calibration.Camera, camera.Calibration.View!);
            Assert.False(watch.Follow(seen));
            PictureFilter.Relight(seen.Rgb, 5);
            Assert.False(watch.Follow(seen));
            PictureFilter.Blur(seen.Rgb, seen.WidthPx, seen.HeightPx);
            Assert.False(watch.Follow(seen));
            Assert.Same(camera.Calibration.Camera, watch.Camera);
            // A hand that covers a third of the picture; then the light goes out.
            for (int v = 150; v < seen.HeightPx; v++)
                seen.Rgb.AsSpan(((v * seen.WidthPx) + 300) * 3, 200 * 3).Fill((byte)(150 + (v % 7)));
            Assert.False(watch.Follow(seen));
            Array.Clear(seen.Rgb);
            Assert.False(watch.Follow(seen));
        }
    }

    [Fact]
    public void After_a_bump_the_camera_is_followed_or_the_work_refused_and_no_world_is_reached_past()
    {
        int followed = 0, looked = 0, astray = 0;
        var misses = new List<double>();
        foreach (BumpedCamera camera in Cameras())
        {
            foreach (float metres in (float[])[0.01f, 0.012f])
            {
                camera.Bump(metres);
                looked++;
                var watch = new CameraWatch(camera.Calibration.Camera, camera.Calibration.View!);
                try
                {
                    Assert.True(watch.Follow(camera.Look()), "a move that was not noticed");
                    Assert.InRange(watch.ShiftM, 0.001, 0.06);
                    followed++;
                    misses.Add(camera.WorstMissMm(watch.Camera));
                    astray += misses[^1] > 10 ? 1 : 0;
                }
                catch (CameraMovedException moved)
                {
                    Assert.Contains("calibrate", moved.Message, StringComparison.Ordinal);
                }
            }
        }
        Assert.True(followed >= looked / 2, $"followed only {followed} of {looked}");
        Assert.True(astray <= 1, $"{astray} poses that are off by more than a centimetre");
        Assert.True(misses.Order().ElementAt(misses.Count / 2) < 3, "the usual miss is too large");
    }

    [Fact]
    public void What_was_followed_once_is_still_right_in_the_next_picture()
    {
        foreach (BumpedCamera camera in Cameras().Take(4))
        {
            camera.Bump(0.015f);
            var watch = new CameraWatch(camera.Calibration.Camera, camera.Calibration.View!);
            CameraFrame seen = camera.Look();
            try
            {
                if (!watch.Follow(seen))
                    continue;
            }
            catch (CameraMovedException)
            {
                continue;
            }
            CameraModel found = watch.Camera;
            Assert.False(watch.Follow(seen));
            Assert.Same(found, watch.Camera);
        }
    }

    [Fact]
    public void A_cloth_that_slipped_by_two_centimetres_is_not_taken_for_a_moved_camera()
    {
        foreach (BumpedCamera camera in Cameras().Take(4))
        {
            camera.PullCloth(0.02f);
            var watch = new CameraWatch(camera.Calibration.Camera, camera.Calibration.View!);
            try
            {
                watch.Follow(camera.Look());
            }
            catch (CameraMovedException)
            {
                continue;
            }
            Assert.True(camera.WorstMissMm(watch.Camera) < 10, "the arm would reach past things by as much as the cloth has slipped");
        }
    }

    private static IEnumerable<BumpedCamera> Cameras()
    {
        for (ulong seed = FirstSeed; seed < FirstSeed + Worlds; seed++)
        {
            if (BumpedCamera.TryMount(seed) is not { } camera)
                continue;
            using (camera)
                yield return camera;
        }
    }
}
