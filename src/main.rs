//! Entry point: arguments in, exit code out.

fn main() -> std::process::ExitCode {
    kollegium::cli::run()
}
