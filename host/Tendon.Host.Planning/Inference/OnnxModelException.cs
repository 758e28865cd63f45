namespace Tendon.Host.Planning.Inference;

/// <summary>A model file is missing, is not a model, or is not the model that was expected; the message names the file and the fix.</summary>
public sealed class OnnxModelException(string message, Exception? inner = null) : Exception(message, inner);
