namespace Tendon.Workbench.Table;

/// <summary>Nominal size class of an object.</summary>
public enum ObjectSize
{
    Small = 0,
    Large = 1,
}
