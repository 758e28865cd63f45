using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Bus;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Identify;

/// <summary>
/// Gives every servo its id, one at a time: asks for the one plug, makes sure that exactly one servo answers, writes, restarts the servo and
/// reads back. A write while two listened would give both the same id.
/// </summary>
public sealed class IdSetter(StageContext context)
{
    private const int MostRequests = 3;
    private const int Looks = 12;
    private const int MostDamagedLooks = 2;
    private const long RestartUs = 1_200_000;
    private readonly ServoLine _line = new(context.Port, context.Cancellation);

    /// <summary>The whole dialogue. May be begun again at any time: a servo that has its id already is left as it is.</summary>
    public IdOutcome Run()
    {
        var done = new List<string>();
        foreach (JointProfile joint in context.Arm.Joints)
        {
            context.Progress("ids.joint", joint.Name, (double)done.Count / context.Arm.Joints.Count);
            IdProblem problem = SetOne(joint);
            if (problem != IdProblem.None)
                return new IdOutcome(problem, joint.Name, done);
            done.Add(joint.Name);
        }

        bool together = context.Operator.Ask(new OperatorRequest(OperatorAction.PlugInAll, context.UnitId));
        return new IdOutcome(together ? IdProblem.None : IdProblem.NobodyThere, "", done);
    }

    private IdProblem SetOne(JointProfile joint)
    {
        var request = new OperatorRequest(OperatorAction.PlugInOnly, context.UnitId, joint.Name, joint.ServoId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        IdProblem problem = IdProblem.NoServo;
        byte found = 0;
        for (int i = 0; i < MostRequests && problem != IdProblem.None; i++)
        {
            if (!context.Operator.Ask(request))
                return IdProblem.NobodyThere;
            problem = FindTheOne(out found);
        }

        return problem == IdProblem.None ? Write(found, joint.ServoId) : problem;
    }

    // Leaves the line at the speed of the servo that was found.
    private IdProblem FindTheOne(out byte id)
    {
        id = 0;
        int count = 0, speedOfOne = 0;
        foreach (int speed in BusScanner.Speeds)
        {
            if (!context.Port.TrySetBitsPerS(speed))
                continue;
            IReadOnlyList<byte> ids = _line.Call(out int strayBytes);
            // Answers that ran into each other are bytes that belong to no packet; so is the call itself at another speed, which is why one echo is let pass.
            count += ids.Count + (strayBytes > StsPacket.Overhead ? 2 : 0);
            if (ids.Count > 0)
                (id, speedOfOne) = (ids[0], speed);
        }

        if (count == 0)
            return IdProblem.NoServo;
        if (count > 1)
            return IdProblem.SeveralServos;
        context.Port.TrySetBitsPerS(speedOfOne);
        // Two servos of one id answer a call with the same bytes; what they measure differs.
        SeenServo seen = ServoReader.Look(_line, id, Looks);
        if (seen.DamagedLooks > MostDamagedLooks || seen.Identity == null)
            return IdProblem.SeveralServos;
        return StsModel.IsKnown(seen.Identity.Model) ? IdProblem.None : IdProblem.WrongModel;
    }

    private IdProblem Write(byte found, byte wanted)
    {
        const byte usualSpeedIndex = 0, open = 0, locked = 1;
        if (!_line.TryWrite(found, ServoRegister.TorqueEnable, 0) || !_line.TryWrite(found, ServoRegister.Lock, open))
            return IdProblem.NotKept;
        if (found != wanted)
            _line.WriteBlind(found, ServoRegister.Id, wanted);
        if (context.Port.BitsPerS != BusScanner.Speeds[0])
            _line.WriteBlind(wanted, ServoRegister.BaudIndex, usualSpeedIndex);
        context.Port.TrySetBitsPerS(BusScanner.Speeds[0]);
        if (!_line.TryWrite(wanted, ServoRegister.Lock, locked))
            return IdProblem.NotKept;
        _line.Send(wanted, StsInstruction.Reboot);
        context.Port.WaitUntil(context.Port.NowUs + RestartUs);
        Span<byte> identity = stackalloc byte[ServoRegister.IdentityLength];
        bool isNew = _line.TryRead(wanted, ServoRegister.Identity, identity) && identity[ServoRegister.Id] == wanted && identity[ServoRegister.BaudIndex] == usualSpeedIndex;
        bool isOld = found != wanted && _line.TryReadOnce(found, ServoRegister.Identity, identity);
        return isNew && !isOld ? IdProblem.None : IdProblem.NotKept;
    }
}
