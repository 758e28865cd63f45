namespace Tendon.Host.Core.Resolution;

/// <summary>
/// What the arranging skills aim at and when they call a thing done, metres on the seen table. "Done" is a little stricter than what
/// the words mean, since a seen place is right to some 5 mm; what the arm itself has put there counts up to the meaning itself.
/// </summary>
public static class SkillTolerances
{
    /// <summary>Free gap to the target when put beside it: near, unsaid, far.</summary>
    public const double NearGapM = 0.02, PlainGapM = 0.04, FarGapM = 0.10;

    /// <summary>Beside: the centre is at least this far over on the named side …</summary>
    public const double BesideLeastM = 0.02;

    /// <summary>… and off that axis by no more than this, or than it is over.</summary>
    public const double BesideAcrossM = 0.06;

    /// <summary>Gap up to which a thing that has not been moved yet already is beside.</summary>
    public const double AlreadyBesideM = 0.12;

    /// <summary>Next to: the gap aimed at, its slack, and the gap that still counts, before and after a move.</summary>
    public const double NextToAimM = 0.025, NextToSlackM = 0.012, NextToM = 0.04, NextToSettledM = 0.047;

    /// <summary>Least gap to neighbours where the words ask for closeness; elsewhere the gripper gets more room.</summary>
    public const double TightGapM = 0.016;

    /// <summary>Least gap that is tried at all, when a step that has begun finds no better place.</summary>
    public const double LastGapM = 0.012;

    /// <summary>How far inside a zone counts, before and after a move.</summary>
    public const double ZoneInsideM = 0.01, ZoneSettledM = 0.003;

    /// <summary>Cleared: off the middle of the table by this much to a side, before and after a move, and what is aimed at.</summary>
    public const double ClearedM = 0.105, ClearedSettledM = 0.101, ClearedAimM = 0.12;

    /// <summary>Changed places: within this of where the other was, before and after a move.</summary>
    public const double SwappedM = 0.015, SwappedSettledM = 0.026;

    /// <summary>A push: its length, the least that is worth beginning, and how far counts, before and after.</summary>
    public const double PushM = 0.06, LeastPushM = 0.042, PushedM = 0.034, PushedSettledM = 0.03;

    /// <summary>Apart: centre distance that counts, before and after a move.</summary>
    public const double ApartM = 0.128, ApartSettledM = 0.123;

    /// <summary>Apart: what is aimed at, best first, as far as the table has room; the last only for a step that has begun.</summary>
    public static IReadOnlyList<double> ApartAimsM { get; } = [0.14, 0.132, 0.126];

    /// <summary>Together: the gap between neighbours that counts, before and after a move, and the range aimed at.</summary>
    public const double TogetherM = 0.04, TogetherSettledM = 0.047, TogetherAimM = 0.023, TogetherSlackM = 0.006;

    /// <summary>Sorted on the table: the gap between groups that is aimed at, best first, as far as the table has room; the last only for a step that has begun.</summary>
    public static IReadOnlyList<double> GroupsApartM { get; } = [0.085, 0.065, 0.05, 0.035];

    /// <summary>What the arm has put down counts as apart from another group when this much less remains.</summary>
    public const double GroupsSettledSlackM = 0.008;
}
