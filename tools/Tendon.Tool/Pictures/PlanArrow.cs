namespace Tendon.Tool.Pictures;

/// <summary>A move as it is drawn: from an object to another, or to a place in the picture.</summary>
/// <param name="FromId">Scene object that is moved.</param>
/// <param name="ToId">Scene object that it goes to; null where it goes to a place.</param>
/// <param name="XPx">The place, from the picture's left; used where <paramref name="ToId"/> is null.</param>
/// <param name="YPx">The place, from the picture's top.</param>
public readonly record struct PlanArrow(int FromId, int? ToId, double XPx = 0, double YPx = 0);
