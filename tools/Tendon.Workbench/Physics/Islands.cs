namespace Tendon.Workbench.Physics;

/// <summary>Which objects touch each other, directly or through others (union–find), in one step.</summary>
internal sealed class Islands
{
    private int[] _parent = [];

    public void Reset(int count)
    {
        if (_parent.Length < count) _parent = new int[count + 8];
        for (int i = 0; i < count; i++) _parent[i] = i;
    }

    public int Find(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    public void Join(int a, int b) => _parent[Find(a)] = Find(b);
}
