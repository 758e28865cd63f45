namespace Tendon.Workbench.Table;

/// <summary>Extent of the table top in the base frame, metres: 0.9 m wide (y), 0.7 m deep (x); its surface is z = 0.</summary>
public static class TableTop
{
    /// <summary>Edge behind the arm.</summary>
    public const float MinXM = -0.15f;

    /// <summary>Edge in front of the arm.</summary>
    public const float MaxXM = 0.55f;

    /// <summary>Right edge seen from the arm.</summary>
    public const float MinYM = -0.45f;

    /// <summary>Left edge seen from the arm.</summary>
    public const float MaxYM = 0.45f;

    /// <summary>Thickness of the top.</summary>
    public const float ThicknessM = 0.02f;
}
