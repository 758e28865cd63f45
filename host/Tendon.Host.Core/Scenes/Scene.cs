namespace Tendon.Host.Core.Scenes;

/// <summary>What one settled frame shows.</summary>
public sealed record Scene(IReadOnlyList<SceneObject> Objects, long CapturedAtUs)
{
    /// <summary>The object with this id; null where it is not in the scene.</summary>
    public SceneObject? Find(int id)
    {
        foreach (SceneObject o in Objects)
        {
            if (o.Id == id)
                return o;
        }
        return null;
    }
}
