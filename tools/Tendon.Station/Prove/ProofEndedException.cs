namespace Tendon.Station.Prove;

/// <summary>The proof cannot go on; what was measured so far still counts.</summary>
internal sealed class ProofEndedException(ProofEnd end, int joint) : Exception(end.ToString())
{
    public ProofEnd End => end;

    /// <summary>Index of the joint, −1 for none in particular.</summary>
    public int Joint => joint;
}
