namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Model numbers of servos that share the X register table.</summary>
public static class DxlModel
{
    private static readonly int[] Known = { 1020, 1060, 1070, 1120, 1190, 1200 };
    private static readonly int[] WithCurrent = { 1020, 1120, 1190, 1200 };

    /// <summary>Whether a servo of this model can be driven: XM430-W350, XL430-W250, XC430-W150, XM540-W270, XL330-M077, XL330-M288.</summary>
    public static bool IsKnown(int model) => Has(Known, model);

    /// <summary>Whether register 126 holds the motor current; XL430 and XC430 have the load there, in 0.1 %.</summary>
    public static bool MeasuresCurrent(int model) => Has(WithCurrent, model);

    /// <summary>Microamperes per unit of present current; 0 where there is none.</summary>
    public static int CurrentUnitUa(int model) => model == 1190 || model == 1200 ? 1000 : MeasuresCurrent(model) ? 2690 : 0;

    private static bool Has(int[] models, int model)
    {
        for (int i = 0; i < models.Length; i++)
        {
            if (models[i] == model)
                return true;
        }

        return false;
    }
}
