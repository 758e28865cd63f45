using Tendon.Firmware.Control.Dynamixel;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Feetech;
using Tendon.Firmware.Control.Hiwonder;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Sensing;

namespace Tendon.Firmware.Trial.Packets;

/// <summary>Published packets of the servo protocols, written and parsed, damaged ones included; registers of the other chips.</summary>
public sealed class PacketTrial
{
    private static readonly byte[] s_ids = { 1, 2 };
    private static readonly byte[] s_data = { 0x00, 0x08, 0xE8, 0x03, 0x00, 0x08, 0xE8, 0x03 };
    private static readonly byte[] s_stuffed = { 0xFF, 0xFF, 0xFD };
    private static readonly int[] s_addresses = { 144, 146 };
    private static readonly int[] s_counts = { 2, 1 };

    private readonly ITrialHost _host;
    private readonly byte[] _buffer = new byte[128];

    public PacketTrial(ITrialHost host) => _host = host;

    public void Run()
    {
        Written("sts ping", StsPacket.WritePing(_buffer, 0, 1));
        Written("sts read", StsPacket.WriteRead(_buffer, 0, 1, 0x38, 2));
        Written("sts write", StsPacket.WriteWrite(_buffer, 0, 1, 0x28, s_ids, 1));
        Written("sts sync read", StsPacket.WriteSyncRead(_buffer, 0, 0x38, 8, s_ids, 2));
        Written("sts sync write", StsPacket.WriteSyncWrite(_buffer, 0, 0x2A, 4, s_ids, 2, s_data));
        Written("sts calibrate", StsPacket.WriteCalibrate(_buffer, 0, 1, 1024));
        Written("dxl ping", DxlPacket.WriteInstruction(_buffer, 0, 1, DxlInstruction.Ping));
        Written("dxl read", DxlPacket.WriteRead(_buffer, 0, 1, 132, 4));
        Written("dxl stuffed", DxlPacket.WriteWrite(_buffer, 0, 1, DxlInstruction.Write, 116, s_stuffed, 3));
        Written("dxl sync read", DxlPacket.WriteSyncRead(_buffer, 0, 132, 4, s_ids, 2));
        Written("dxl sync write", DxlPacket.WriteSyncWrite(_buffer, 0, 116, 4, s_ids, 2, s_data));
        Written("dxl bulk read", DxlPacket.WriteBulkRead(_buffer, 0, s_ids, s_addresses, s_counts, 2));
        Written("lx move", LxPacket.WriteMove(_buffer, 0, 1, 500, 1000));
        Written("lx motor", LxPacket.WriteMotorMode(_buffer, 0, 1, -100));
        Replies();
        Registers();
    }

    private void Written(string name, int length) => _host.Line("packet " + name + " " + HexText.Of(_buffer, length));

    private void Replies()
    {
        var sts = new StsReplyParser();
        Append(sts, "FFFF010A00000800000000791E55FFFF020A00FF0700000000772353FFFF0104001805DEFFFF01040018");
        while (sts.TryTake())
            _host.Line("packet sts reply " + sts.Id.ToString() + " " + sts.Status.ToString() + " " + sts.Parameter16(0).ToString() + " of " + sts.ParameterCount.ToString());
        _host.Line("packet sts errors " + sts.ChecksumErrorCount.ToString() + " " + sts.SkippedByteCount.ToString());
        var dxl = new DxlReplyParser();
        byte[] bytes = HexText.Bytes("FFFFFD00010700550006042665" + "5DFFFFFD0001080055" + "00A60000008CC0FFFFFD0001080055" + "00A60000008CC1");
        dxl.Append(bytes, 0, bytes.Length);
        while (dxl.TryTake())
            _host.Line("packet dxl reply " + dxl.Id.ToString() + " " + dxl.Signed16(0).ToString() + " of " + dxl.ParameterCount.ToString());
        _host.Line("packet dxl errors " + dxl.CrcErrorCount.ToString() + " " + dxl.SkippedByteCount.ToString());
        var lx = new LxReplyParser();
        bytes = HexText.Bytes("555501051CEC01F0555501051C9CFF41555501051CEC01F1");
        lx.Append(bytes, 0, bytes.Length);
        while (lx.TryTake())
            _host.Line("packet lx reply " + lx.Id.ToString() + " " + lx.Signed16(0).ToString());
        _host.Line("packet lx errors " + lx.ChecksumErrorCount.ToString());
    }

    private static void Append(StsReplyParser parser, string hex)
    {
        byte[] bytes = HexText.Bytes(hex);
        parser.Append(bytes, 0, bytes.Length);
    }

    private void Registers()
    {
        var digest = new Digest();
        var turns = new TurnCounter(As5600Codec.StepsPerTurn);
        var quadrature = new QuadratureDecoder();
        for (int i = 0; i < 400; i++)
        {
            turns.Take((i * i * 7) & (As5600Codec.StepsPerTurn - 1));
            quadrature.Take((i & 2) != 0, ((i + 1) & 2) != 0);
            digest.Add(Mt6701Codec.Crc(i * 655) + Mt6701Codec.Steps(i * 40000) + turns.Count + quadrature.Count);
            digest.Add(SignMagnitude.Decode(SignMagnitude.Encode((i * 1000) - 200000, 15), 15));
            digest.Add(Ina226Codec.CurrentMa(i * 163, 250) + Ina219Codec.BusMv(i * 163));
            digest.Add(LedcCodec.DutyFor(500 + (i * 5), 50) + LedcCodec.PulseNs(i * 20, 50));
            digest.Add(Pca9685Codec.TicksFor(500 + (i * 5), Pca9685Codec.NominalOscillatorHz, Pca9685Codec.PrescaleFor(Pca9685Codec.NominalOscillatorHz, 50)));
        }

        _host.Line("packet registers " + digest.Value.ToString());
    }
}
