using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Mqtt;
using Tendon.Mqtt.Libmosquitto;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Benchmarks.Link;

/// <summary>How long a setpoint takes to the device and its answer back, against the bare library in the same run.</summary>
public static class SetpointRoundTrip
{
    private const int Joints = 6;
    private const int Knots = 18;
    private const int WarmUpTrips = 2_000;
    private const int TripsPerTurn = 100;
    private const int ReplyTimeoutMs = 5_000;
    private static readonly int StateLength = StateMessage.SizeFor(Joints);

    /// <summary>Measures <paramref name="turns"/> turns of 100 round trips each way.</summary>
    public static async Task<RoundTripFigures> Measure(int turns)
    {
        using PrivateBroker broker = PrivateBroker.Start();
        using var answered = new SemaphoreSlim(0);
        byte[] segment = new byte[ContractLimits.MaxMessageBytes], state = new byte[ContractLimits.MaxMessageBytes];
        int segmentLength = WriteSegment(segment);

        await using var host = new LibmosquittoClient(new MqttClientOptions(broker.Address, "host"));
        await using var device = new LibmosquittoClient(new MqttClientOptions(broker.Address, "device"));
        device.MessageReceived += m =>
        {
            if (SegmentMessage.TryRead(m.Payload, 0, m.Payload.Length, out SegmentMessage read))
                device.Publish("ours/state", state, 0, WriteState(state, read.Sequence), MqttQos.AtMostOnce);
        };
        host.MessageReceived += m =>
        {
            if (StateMessage.TryRead(m.Payload, 0, m.Payload.Length, out _))
                answered.Release();
        };
        await host.Connect();
        await device.Connect();
        await host.Subscribe("ours/state", MqttQos.AtMostOnce);
        await device.Subscribe("ours/segment", MqttQos.AtMostOnce);

        int port = broker.Address.Port;
        using var bareDevice = new BareMosquitto("bare-device", port, "bare/segment", me => me.Send("bare/state", state, StateLength));
        using var bareHost = new BareMosquitto("bare-host", port, "bare/state", _ => answered.Release());

        var ours = new List<double>(turns * TripsPerTurn);
        var bare = new List<double>(turns * TripsPerTurn);
        Turn(WarmUpTrips, () => host.Publish("ours/segment", segment, 0, segmentLength, MqttQos.AtMostOnce), answered, null);
        Turn(WarmUpTrips, () => bareHost.Send("bare/segment", segment, segmentLength), answered, null);
        long allocated = 0;
        for (int turn = 0; turn < turns; turn++)
        {
            long before = GC.GetTotalAllocatedBytes();
            Turn(TripsPerTurn, () => host.Publish("ours/segment", segment, 0, segmentLength, MqttQos.AtMostOnce), answered, ours);
            allocated += GC.GetTotalAllocatedBytes() - before;
            Turn(TripsPerTurn, () => bareHost.Send("bare/segment", segment, segmentLength), answered, bare);
        }
        ours.Sort();
        bare.Sort();
        return new RoundTripFigures(At(ours, 0.5), At(ours, 0.99), At(bare, 0.5), At(bare, 0.99), (double)allocated / ours.Count);
    }

    private static void Turn(int trips, Action send, SemaphoreSlim answered, List<double>? tripsUs)
    {
        for (int i = 0; i < trips; i++)
        {
            long sent = Stopwatch.GetTimestamp();
            send();
            if (!answered.Wait(ReplyTimeoutMs))
                throw new TimeoutException("A round trip over the private broker got lost.");
            tripsUs?.Add(Stopwatch.GetElapsedTime(sent).TotalMicroseconds);
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static int WriteSegment(byte[] buffer)
    {
        var writer = new SegmentWriter();
        writer.Begin(buffer, 0, new SegmentMessage { SessionEpoch = 1, Sequence = 1, Authority = 1, JointCount = Joints });
        for (uint knot = 0; knot < Knots; knot++)
            writer.AddKnot(knot * 20_000);
        return writer.End();
    }

    private static int WriteState(byte[] buffer, uint lastSegment) =>
        new StateMessage { SessionEpoch = 1, Sequence = 1, JointCount = Joints, LastSegmentSequence = lastSegment }.Write(buffer, 0);
}
