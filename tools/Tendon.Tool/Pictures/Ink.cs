namespace Tendon.Tool.Pictures;

/// <summary>A drawing colour, each channel 0…1.</summary>
public readonly record struct Ink(double Red, double Green, double Blue, double Alpha = 1)
{
    public static Ink White { get; } = new(1, 1, 1);

    public static Ink Shade { get; } = new(0.08, 0.09, 0.11, 0.78);

    public static Ink Take { get; } = new(1.00, 0.62, 0.10);

    public static Ink Goal { get; } = new(0.20, 0.85, 0.55);

    public static Ink Seen { get; } = new(0.85, 0.90, 1.00, 0.85);
}
