test:
	dotnet test Tendon.slnx
