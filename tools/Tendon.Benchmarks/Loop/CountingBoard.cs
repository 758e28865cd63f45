using System.Reflection;
using System.Runtime.Loader;
using Tendon.Firmware.Control;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Buses;
using Tendon.NanoGate.Counting;
using Tendon.Workbench;

namespace Tendon.Benchmarks.Loop;

/// <summary>The firmware's controller on a workbench, in a copy of its assemblies that counts the byte-code instructions it runs.</summary>
internal sealed class CountingBoard : AssemblyLoadContext
{
    private static readonly string[] s_counted = ["Tendon.Contracts", "Tendon.Firmware.Control"];

    private readonly List<FieldInfo> _counters = [];
    private readonly object _controller;
    private readonly MethodInfo _onSegment;
    private readonly Action<long> _advance;
    private readonly Action<long> _tick;
    private readonly Func<byte[], int, int, long, byte[], int> _onCommand;
    private readonly Func<byte[], int, long, int> _writeState;

    public CountingBoard(string armFile)
    {
        Assembly control = LoadFromAssemblyName(typeof(ArmController).Assembly.GetName()), board = LoadFromAssemblyName(typeof(ArmFile).Assembly.GetName());
        Assembly bench = LoadFromAssemblyName(typeof(Bench).Assembly.GetName());
        object configuration = board.GetType(typeof(ArmFile).FullName!)!.GetMethod(nameof(ArmFile.Read))!.Invoke(null, [armFile])!;
        object options = Activator.CreateInstance(bench.GetType(typeof(BenchOptions).FullName!)!)!;
        object bus = Activator.CreateInstance(board.GetType(typeof(WorkbenchBus).FullName!)!, Activator.CreateInstance(bench.GetType(typeof(Bench).FullName!)!, options))!;
        _controller = Activator.CreateInstance(control.GetType(typeof(ArmController).FullName!)!, configuration, bus, 77u)!;
        _advance = bus.GetType().GetMethod(nameof(WorkbenchBus.AdvanceTo))!.CreateDelegate<Action<long>>(bus);
        _tick = Method(nameof(ArmController.Tick)).CreateDelegate<Action<long>>(_controller);
        _onCommand = Method(nameof(ArmController.OnCommand)).CreateDelegate<Func<byte[], int, int, long, byte[], int>>(_controller);
        _writeState = Method(nameof(ArmController.WriteState)).CreateDelegate<Func<byte[], int, long, int>>(_controller);
        _onSegment = Method(nameof(ArmController.OnSegment));
    }

    /// <summary>Instructions so far.</summary>
    public long Instructions => _counters.Sum(counter => (long)counter.GetValue(null)!);

    /// <summary>Moves the bench on, then runs one control cycle; returns what the cycle cost.</summary>
    public long Tick(long nowUs)
    {
        _advance(nowUs);
        long before = Instructions;
        _tick(nowUs);
        return Instructions - before;
    }

    public long Command(byte[] message, int length, long nowUs, byte[] reply)
    {
        long before = Instructions;
        _onCommand(message, 0, length, nowUs, reply);
        return Instructions - before;
    }

    public long Segment(byte[] message, int length, long nowUs)
    {
        long before = Instructions;
        _onSegment.Invoke(_controller, [message, 0, length, nowUs]);
        return Instructions - before;
    }

    public long State(byte[] message, long nowUs)
    {
        long before = Instructions;
        _writeState(message, 0, nowUs);
        return Instructions - before;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        if (!name.Name!.StartsWith("Tendon.", StringComparison.Ordinal) && name.Name != "tendon-board" || !File.Exists(path))
            return null;
        if (!s_counted.Contains(name.Name))
            return LoadFromAssemblyPath(path);
        Assembly counted = LoadFromStream(new MemoryStream(InstructionCounting.Instrument(File.ReadAllBytes(path))));
        _counters.Add(counted.GetType(InstructionCounting.TypeName)!.GetField(InstructionCounting.FieldName)!);
        return counted;
    }

    private MethodInfo Method(string name) => _controller.GetType().GetMethod(name)!;
}
