using Tendon.Station.Bus;

namespace Tendon.Station.Prove;

/// <summary>Starts several joints at once with all they have, the way a supply is loaded most, and watches voltage and current.</summary>
internal sealed class SupplyTest(ArmMover mover, IReadOnlyList<int> joints)
{
    private const double StepRad = 0.6;
    private const double BurstS = 0.35;
    private const long CalmUs = 500_000;
    private const int Bursts = 4;
    private const int RestLooks = 10;
    private const double MilliPerUnit = 1000;
    private readonly List<(double TimeS, double Mv, double CurrentA)> _curve = [];
    private readonly double[] _currentsA = new double[joints.Count];

    public SupplyFigures Run(IReadOnlyList<double> pose)
    {
        mover.MoveTo(pose);
        double startS = mover.NowS;
        double restMv = Statistics.Median(Enumerable.Range(0, RestLooks).Select(_ => mover.Drives[joints[0]].TryLook(out ServoFeedback now) ? now.VoltageMv : double.NaN));
        bool restarted = false;
        try
        {
            for (int burst = 0; burst < Bursts; burst++)
                Burst(pose, burst % 2 == 0 ? StepRad : 0, startS);
            mover.FindOut();
        }
        catch (ProofEndedException end) when (end.End == ProofEnd.ServosRestarted)
        {
            restarted = true;
        }

        return new SupplyFigures(restMv, mover.Drives.Min(d => d.LowestMv), SagAnalysis.Ohms(_curve), restarted) { Curve = _curve };
    }

    private void Burst(IReadOnlyList<double> pose, double stepRad, double startS)
    {
        foreach (int joint in joints)
            mover.Drives[joint].Send(pose[joint] + stepRad);
        double endS = mover.NowS + BurstS;
        while (mover.NowS < endS)
        {
            for (int i = 0; i < joints.Count; i++)
            {
                if (!mover.Drives[joints[i]].TryLook(out ServoFeedback now))
                {
                    mover.FindOut();
                    return;
                }

                // What a servo draws from the supply is its winding's current in the share of time that the bridge is on.
                _currentsA[i] = (now.CurrentMa / MilliPerUnit * Math.Abs(now.LoadPermille) / MilliPerUnit) + ProveLimits.IdleCurrentA;
                _curve.Add((mover.NowS - startS, now.VoltageMv, _currentsA.Sum()));
            }
        }

        mover.Wait(CalmUs);
    }
}
