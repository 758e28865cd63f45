using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>ODE's dSurfaceParameters.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OdeSurface
{
    public const int SoftErpFlag = 0x008, SoftCfmFlag = 0x010, RollingFlag = 0x400, PyramidFlag = 0x7000;

    public int Mode;
    public double Mu, Mu2, Rho, Rho2, RhoN, Bounce, BounceVelocity, SoftErp, SoftCfm, Motion1, Motion2, MotionN, Slip1, Slip2;
}
