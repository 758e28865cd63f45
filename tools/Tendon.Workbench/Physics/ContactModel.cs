namespace Tendon.Workbench.Physics;

/// <summary>
/// Turns a material pair into ODE's surface parameters: Coulomb friction (pyramid), a spring and damper per touching patch that
/// is shared among its points, rolling resistance for round things.
/// </summary>
internal sealed class ContactModel(FrictionOptions friction, double stepS)
{
    private const double HardNPerM = 20_000, HardNSPerM = 60;
    private const double PadNPerM = 8_000, PadNSPerM = 120;

    /// <summary>Radius of the pad's dent around a ball, which resists spinning.</summary>
    private const double PadPatchM = 0.002;

    public OdeSurface Surface(ContactMaterial material, int points, bool rolls)
    {
        bool pad = material == ContactMaterial.Pad;
        double stiffness = (pad ? PadNPerM : HardNPerM) / points, damping = (pad ? PadNSPerM : HardNSPerM) / points;
        double mu = Mu(material) * friction.Scale;
        var surface = new OdeSurface
        {
            Mode = OdeSurface.SoftErpFlag | OdeSurface.SoftCfmFlag | OdeSurface.PyramidFlag,
            Mu = mu,
            SoftErp = stepS * stiffness / ((stepS * stiffness) + damping),
            SoftCfm = 1 / ((stepS * stiffness) + damping),
        };
        if (!rolls) return surface;
        surface.Mode |= OdeSurface.RollingFlag;
        surface.Rho = surface.Rho2 = friction.RollingM;
        surface.RhoN = pad ? mu * PadPatchM : friction.RollingM * 0.5;
        return surface;
    }

    private double Mu(ContactMaterial material) => material switch
    {
        ContactMaterial.Pad => friction.PadObject,
        ContactMaterial.Housing => friction.HousingObject,
        ContactMaterial.ContainerTable => friction.ContainerTable,
        _ => friction.Object,
    };
}
