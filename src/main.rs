//! The binary: `leadwire [serve | demo | check | match | import | key | export]`.

fn main() -> std::process::ExitCode {
    leadwire::cli::main()
}
