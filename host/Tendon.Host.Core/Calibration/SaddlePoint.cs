namespace Tendon.Host.Core.Calibration;

/// <summary>A spot where brightness has a saddle, as where four chequer squares meet.</summary>
internal readonly record struct SaddlePoint(double U, double V, float Strength);
