using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Cameras.Moves;

namespace Tendon.Host.Core.Tests.Calibration;

public sealed class CalibrationRecordTests
{
    // A camera 1 m above the table that looks straight down.
    private static readonly CameraModel Camera = new(640, 480, 544, 544, 321, 240, -0.03, 0.001, [0, 1, 0, 1, 0, 0, 0, 0, -1], [0, -0.2, 1]);

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal(Text(Camera), CalibrationRecord.Parse(Text(Camera)).ToJson());

    public static TheoryData<string> Impossible => [.. Broken.Keys];

    private static Dictionary<string, CameraModel> Broken => new()
    {
        ["no width"] = Camera with { WidthPx = 0 },
        ["a huge focal length"] = Camera with { FocalXPx = 1e30 },
        ["a tiny focal length"] = Camera with { FocalYPx = 1 },
        ["a centre outside the picture"] = Camera with { CentreXPx = -500 },
        ["an absurd distortion"] = Camera with { K1 = 1e300 },
        ["a rotation that stretches"] = Camera with { Rotation = [0, 2, 0, 0.5, 0, 0, 0, 0, -1] },
        ["a mirror"] = Camera with { Rotation = [0, 1, 0, 1, 0, 0, 0, 0, 1] },
        ["a short rotation"] = Camera with { Rotation = [1, 0, 0] },
        ["a camera in the table"] = Camera with { Translation = [0, 0, 0] },
        ["a camera under the table"] = Camera with { Translation = [0, -0.2, -1] },
        ["a camera in orbit"] = Camera with { Translation = [0, 0, 4e5] },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_numbers_are_refused(string what) =>
        Assert.Throws<CalibrationException>(() => CalibrationRecord.Parse(Text(Broken[what])));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\u0000")]
    [InlineData("{\"formatVersion\":1,\"result\":null,\"source\":\"\",\"calibratedAt\":\"2026-01-01T00:00:00Z\"}")]
    public void A_damaged_file_is_refused_and_nothing_else_is_thrown(string text) => Assert.Throws<CalibrationException>(() => CalibrationRecord.Parse(text));

    [Fact]
    public void The_view_that_was_kept_is_read_back()
    {
        KeptView view = Kept(new byte[320 * 240]);
        view.Grey[777] = 200;
        KeptView again = CalibrationRecord.Parse(Text(Camera, view)).Result.View!;
        Assert.Equal(view.Grey, again.Grey);
        Assert.Equal(view.Sheet, again.Sheet);
        Assert.Equal(view.Likeness, again.Likeness);
    }

    [Fact]
    public void A_view_that_lacks_pixels_is_refused() =>
        Assert.Throws<CalibrationException>(() => CalibrationRecord.Parse(Text(Camera, Kept(new byte[7]))));

    [Theory]
    [InlineData(320, 240, 1e300, 0)]
    [InlineData(320, 240, 0.9, 1e300)]
    [InlineData(240, 320, 0.9, 0)]
    [InlineData(64, 1024, 0.9, 0)]
    public void A_view_that_cannot_be_of_that_camera_is_refused(int widthPx, int heightPx, double likeness, double sheetXM) => Assert.Throws<CalibrationException>(() =>
        CalibrationRecord.Parse(Text(Camera, new(widthPx, heightPx, new byte[widthPx * heightPx], BoardPlacement.Documented with { CentreXM = sheetXM }, likeness))));

    private static KeptView Kept(byte[] grey) => new(320, 240, grey, BoardPlacement.Documented, 0.9);

    private static string Text(CameraModel camera, KeptView? view = null) =>
        new CalibrationRecord(new CalibrationResult(camera, 0.3, 1) { View = view }, "camera", DateTimeOffset.UnixEpoch).ToJson();
}
