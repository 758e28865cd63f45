using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras.Moves;

namespace Tendon.Host.Core.Cameras;

/// <summary>
/// Notices from the picture that a camera has been moved a little since its calibration (about 3 cm, 5°) and follows it. What is compared is
/// the table's own texture and edges with the view that the calibration kept; things on the table, hands and the arm are outvoted. Where the
/// arm's foot stayed while the texture moved, it was no camera but a cloth. Not thread safe.
/// </summary>
public sealed class CameraWatch
{
    // Below that the kept view shows too little to compare: a bare table in bad light.
    private const double LeastLikeness = 0.25;

    // Shares of the likeness that the calibration's own frames had.
    private const double StillShare = 0.5, RegionShare = 0.75, FollowShare = 0.5;
    private const double RegionsAlike = 0.4;

    // Of a pose that is believed; set on rendered tables so that hardly any was off by more than a centimetre.
    private const double FollowLikeness = 0.35, FollowCost = 0.15, LowShare = 0.3, LikenessAhead = 0.06, WeakLikeness = 0.5, WeakAhead = 0.12;
    private const double MaxSigmaM = 0.002, MaxShiftM = 0.06, MaxTurnRad = 0.14;

    // Poses nearer than that to each other are one, ill determined; farther they are two, of which one is wrong.
    private const double OtherwiseM = 0.008;

    // How much better the arm's foot may look unmoved than where the pose would have it: nearly all cameras that were moved stayed under
    // 0.03 on rendered tables, and cloths that had slipped by 2 cm were mostly above 0.2.
    private const double FootStays = 0.045;

    // Calibration and following are no better than that: less is no move.
    private const double NoticedM = 0.0025, BetterBy = 0.04;
    private const int CheckSteps = 6;
    private const double GuessLikeness = 0.35, GuessAhead = 0.15;

    private readonly CameraModel _calibrated;
    private readonly KeptView _view;
    private readonly IReadOnlyList<ViewLevel> _levels;
    private readonly ViewPyramid _picture;
    private readonly ArmBase _foot;
    private double[] _change = new double[PoseChange.Unknowns];

    /// <summary>Watches a camera.</summary>
    /// <param name="calibrated">As it was calibrated.</param>
    /// <param name="view">What it saw then.</param>
    public CameraWatch(CameraModel calibrated, KeptView view)
    {
        (_calibrated, _view, Camera) = (calibrated, view, calibrated);
        var kept = ViewPyramid.Of(view);
        _levels = KnownPoints.Pick(kept, calibrated, view.Sheet);
        _picture = new ViewPyramid(view.WidthPx, view.HeightPx);
        _foot = new ArmBase(kept.Pictures[0], calibrated);
    }

    /// <summary>Watches a calibrated camera; null where its calibration kept no view.</summary>
    public static CameraWatch? Of(CalibrationResult calibration) => calibration.View is { } view ? new CameraWatch(calibration.Camera, view) : null;

    /// <summary>The camera as it stands now, as far as is known.</summary>
    public CameraModel Camera { get; private set; }

    /// <summary>How far it has been moved since its calibration, metres; 0 while nothing was noticed.</summary>
    public double ShiftM => PoseChange.ShiftM(_change);

    /// <summary>How far it has been turned, rad.</summary>
    public double TurnRad => PoseChange.TurnRad(_change);

    /// <summary>Compares a picture with the kept view. True when the camera was found somewhere else, and <see cref="Camera"/> is new.</summary>
    /// <exception cref="CameraMovedException">It has moved, or the table's surface has, and where to is not sure.</exception>
    public bool Follow(CameraFrame frame)
    {
        // Of those pictures the scene reader says what is wrong.
        if (_view.Likeness < LeastLikeness || !IsWhole(frame) || PictureCheck.Problem(frame.Rgb) is not null)
            return false;
        SmallPicture.Fill(frame.Rgb, frame.WidthPx, frame.HeightPx, _picture.Finest, _view.WidthPx, _view.HeightPx);
        _picture.FillFinest();
        Alignment here = PoseAligner.Rate(_calibrated, _levels[0], _picture.Pictures[0], _change);
        Alignment near = PoseAligner.Refine(_calibrated, _levels[0], _picture.Pictures[0], here, CheckSteps);
        if (IsStill(here) && !(near.Likeness > here.Likeness + BetterBy && GapM(near) > NoticedM))
            return false;
        _picture.FillCoarse();
        IReadOnlyList<Alignment> found = MoveSearch.Search(_calibrated, _levels, _picture);
        if (!IsSure(found))
            throw new CameraMovedException(found[0].Likeness > Math.Max(GuessLikeness, here.Likeness + GuessAhead) ? PoseChange.ShiftM(found[0].Change) : 0);
        if (GapM(found[0]) <= NoticedM)
            return false;
        _change = found[0].Change;
        Camera = PoseChange.Apply(_calibrated, _change);
        return true;
    }

    private bool IsWhole(CameraFrame frame) => frame.WidthPx >= _view.WidthPx && frame.HeightPx >= _view.HeightPx
        && frame.Rgb.Length == frame.WidthPx * frame.HeightPx * 3 && _view.HasShapeOf(frame.WidthPx, frame.HeightPx);

    // What covers a part of the view spoils the whole of the likeness but not the other parts; a camera that has moved leaves none.
    private bool IsStill(Alignment here)
    {
        double alike = RegionShare * _view.Likeness;
        int regions = here.LikenessByRegion.Count;
        return here.Likeness >= StillShare * _view.Likeness
            || (regions >= 3 && here.LikenessByRegion.Count(l => l >= alike) >= Math.Max(2, RegionsAlike * regions));
    }

    private bool IsSure(IReadOnlyList<Alignment> found)
    {
        Alignment best = found[0];
        double ahead = best.Likeness < WeakLikeness ? WeakAhead : LikenessAhead;
        return best.Likeness >= Math.Max(FollowLikeness, FollowShare * _view.Likeness) && best.Cost <= FollowCost
            && best.LowLikeness >= LowShare * best.Likeness
            && PoseChange.ShiftM(best.Change) <= MaxShiftM && PoseChange.TurnRad(best.Change) <= MaxTurnRad
            && found.Skip(1).All(o => o.Likeness <= best.Likeness - ahead || GapM(o, best) < OtherwiseM)
            && PoseUncertainty.WorstSigmaM(_calibrated, _levels[0], _picture.Pictures[0], best) <= MaxSigmaM
            && _foot.Favour(_picture.Pictures[0], PoseChange.Apply(_calibrated, best.Change)) >= -FootStays;
    }

    private double GapM(Alignment at) => TableSpots.LargestGapM(Camera, PoseChange.Apply(_calibrated, at.Change));

    private double GapM(Alignment one, Alignment other) => TableSpots.LargestGapM(PoseChange.Apply(_calibrated, one.Change), PoseChange.Apply(_calibrated, other.Change));
}
