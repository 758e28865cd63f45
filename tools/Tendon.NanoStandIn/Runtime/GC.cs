namespace nanoFramework.Runtime.Native;

public static class GC
{
    public static uint Run(bool compactHeap)
    {
        System.GC.Collect(0, GCCollectionMode.Forced, compactHeap);
        return (uint)Math.Min(uint.MaxValue, System.GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
    }
}
