namespace Tendon.Tool.Doctor;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Words">What was found, and the fix where something is missing.</param>
public sealed record Finding(Verdict Verdict, string Subject, string Words);
