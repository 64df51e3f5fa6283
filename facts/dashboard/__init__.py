"""The dashboard: one module a page and the state they share; the only part that knows Streamlit."""
