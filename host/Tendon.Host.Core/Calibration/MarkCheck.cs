namespace Tendon.Host.Core.Calibration;

/// <summary>Looks for the round mark beside the chequer: without it the picture is mirrored or the sheet is another one.</summary>
internal static class MarkCheck
{
    public static bool IsSeen(GreyPicture picture, BoardSighting sighting)
    {
        Homography map = Homography.FromSheet(sighting);
        (double u, double v) = map.Apply(BoardLayout.MarkAcrossM, BoardLayout.MarkDownM);
        if (u < 2 || v < 2 || u > picture.Width - 2 || v > picture.Height - 2)
            return true;
        double middle = picture.At(u, v), around = 0;
        const int Samples = 12;
        for (int k = 0; k < Samples; k++)
        {
            double angle = k * 2 * Math.PI / Samples, radius = 1.65 * BoardLayout.MarkRadiusM;
            (double au, double av) = map.Apply(BoardLayout.MarkAcrossM + (radius * Math.Cos(angle)), BoardLayout.MarkDownM + (radius * Math.Sin(angle)));
            around += picture.At(au, av) / Samples;
        }
        return middle < 0.75 * around;
    }
}
