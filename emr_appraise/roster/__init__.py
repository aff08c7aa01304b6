"""Many hospitals: workbooks in, one roster out, with its figures, and nothing lost on the way."""
